import ConveneModel
import ConveneTestSupport
import Testing

struct TZifFileTests {
    private static let whole = TZifBytes.make(
        moments: [(1000, 1), (2000, 0)], offsets: [3600, 7200], footer: "CET-1CEST,M3.5.0,M10.5.0/3")

    @Test func `a file cut short anywhere is refused`() {
        for length in Self.whole.indices {
            #expect(throws: InvalidZoneData.self, "\(length) bytes") { try ZoneRules(tzif: [UInt8](Self.whole[..<length])) }
        }
    }

    @Test func `damaged bytes are read or refused, and never crash`() {
        let seed: UInt64 = 8536
        var random = SeededGenerator(seed: seed)
        var refused = 0
        for _ in 0..<5000 {
            var bytes = Self.whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard let zone = try? ZoneRules(tzif: bytes) else {
                refused += 1
                continue
            }
            let reading = CivilDateTime(localSeconds: Int64.random(in: 0..<8_000_000_000, using: &random))
            #expect(abs(zone.instant(of: reading).seconds - reading.localSeconds) < 27 * 3600, "seed \(seed)")
        }
        #expect((1..<5000).contains(refused), "seed \(seed)")
    }

    @Test func `what cannot be followed is refused with its reason`() {
        #expect(throws: InvalidZoneData.notTZif) { try ZoneRules(tzif: [UInt8]("hello, world".utf8)) }
        #expect(throws: InvalidZoneData.notTZif) { try ZoneRules(tzif: []) }
        #expect(throws: InvalidZoneData.versionTooOld) { try ZoneRules(tzif: TZifBytes.make(version: 0)) }
        #expect(throws: InvalidZoneData.leapSeconds) { try ZoneRules(tzif: TZifBytes.make(leapSeconds: 1)) }
        #expect(throws: InvalidZoneData.inconsistent("its moments are not in order")) {
            try ZoneRules(tzif: TZifBytes.make(moments: [(2000, 0), (1000, 0)]))
        }
        #expect(throws: InvalidZoneData.inconsistent("it uses an offset that it does not list")) {
            try ZoneRules(tzif: TZifBytes.make(moments: [(1000, 3)]))
        }
        #expect(throws: InvalidZoneData.inconsistent("it has no offset at all")) {
            try ZoneRules(tzif: TZifBytes.make(offsets: []))
        }
    }

    @Test(arguments: [
        "AB5", "ABC", "ABC25", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
        "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J365", "EST5EDT,366,J365", "EST5EDT,M3.2.0/168,M11.1.0", "<+07-7", "ABC-7 ",
        "EST5EDT,M3.2.0,M11.1.0,", "ABC5:60",
    ])
    func `a footer that is no rule is refused`(footer: String) {
        #expect(throws: InvalidZoneData.footer(footer)) { try ZoneRules(tzif: TZifBytes.make(footer: footer)) }
    }
}

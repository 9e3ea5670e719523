import ConveneModel
import ConveneTestSupport
import Testing

struct ZoneRulesTests {
    private static func zone(_ footer: String) throws -> ZoneRules {
        try ZoneRules(tzif: TZifBytes.make(footer: footer))
    }

    /// What the clock shows at an instant, and the instant of a reading, for a zone given by its rule for the future.
    @Test(arguments: [
        ("<+07>-7", "2026-11-25T01:00:00Z", "2026-11-25T08:00"),
        ("EST5EDT,M3.2.0,M11.1.0", "2026-07-01T12:00:00Z", "2026-07-01T08:00"),
        ("EST5EDT,M3.2.0,M11.1.0", "2026-01-01T04:00:00Z", "2025-12-31T23:00"),
        // The southern half: daylight time runs over the new year.
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2027-01-01T01:00:00Z", "2027-01-01T12:00"),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2027-07-01T01:00:00Z", "2027-07-01T11:00"),
        // Summer is the standard time, winter the other one.
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "2027-01-15T12:00:00Z", "2027-01-15T12:00"),
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "2027-07-15T12:00:00Z", "2027-07-15T13:00"),
        // Before midnight of the day named, and more than a day after it.
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2027-03-28T00:59:59Z", "2027-03-27T22:59:59"),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2027-03-28T01:00:00Z", "2027-03-28T00:00"),
        ("IST-2IDT,M3.4.4/26,M10.5.0", "2027-03-26T00:00:00Z", "2027-03-26T03:00"),
        ("IST-2IDT,M3.4.4/26,M10.5.0", "2027-03-25T23:59:59Z", "2027-03-26T01:59:59"),
        // 29 February is counted by n and not by J.
        ("AAA0BBB,J60/0,J300/0", "2028-03-01T00:00:00Z", "2028-03-01T01:00"),
        ("AAA0BBB,59/0,J300/0", "2028-02-29T00:00:00Z", "2028-02-29T01:00"),
        ("AAA0BBB,J60/0,J300/0", "2028-02-29T12:00:00Z", "2028-02-29T12:00"),
        // Daylight time all year.
        ("EST5EDT,0/0,J365/25", "2027-01-01T05:00:00Z", "2027-01-01T01:00"),
        ("EST5EDT,0/0,J365/25", "2026-12-31T23:00:00Z", "2026-12-31T19:00"),
        ("<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45", "2027-07-01T00:00:00Z", "2027-07-01T12:45"),
        ("AAA3:30:15BBB-1:00,J1/0,J365/0", "2027-06-01T00:00:00Z", "2027-06-01T01:00"),
    ])
    func `a rule for the future gives the clock of an instant, and back`(footer: String, instant: String, reading: String) throws
    {
        let zone = try Self.zone(footer)
        let moment = try #require(Instant(instant))
        #expect(zone.civil(at: moment).description == reading)
        #expect(zone.instant(of: zone.civil(at: moment)) == moment)
    }

    @Test func `a reading inside a gap is read with the offset before it`() throws {
        let zone = try Self.zone("EST5EDT,M3.2.0,M11.1.0")
        let reading = try #require(CivilDateTime("2026-03-08T02:30"))
        #expect(zone.instant(of: reading).description == "2026-03-08T07:30:00Z")
        #expect(zone.civil(at: zone.instant(of: reading)).description == "2026-03-08T03:30")
    }

    @Test func `a reading that comes twice is the first`() throws {
        let zone = try Self.zone("EST5EDT,M3.2.0,M11.1.0")
        let reading = try #require(CivilDateTime("2026-11-01T01:30"))
        #expect(zone.instant(of: reading).description == "2026-11-01T05:30:00Z")
        #expect(zone.offsetSeconds(at: zone.instant(of: reading)) == -4 * 3600)
    }

    @Test func `a day that was left out is read as the day after it`() throws {
        // Samoa had no 30 December 2011: it went from 10 hours behind to 14 hours ahead.
        let change = try #require(Instant("2011-12-30T10:00:00Z"))
        let zone = try ZoneRules(
            tzif: TZifBytes.make(moments: [(change.seconds, 1)], offsets: [-36_000, 50_400], footer: "<+14>-14"))
        let reading = try #require(CivilDateTime("2011-12-30T08:00"))
        #expect(zone.civil(at: zone.instant(of: reading)).description == "2011-12-31T08:00")
    }

    @Test func `the table of moments holds until its last one, then the rule`() throws {
        let bytes = TZifBytes.make(moments: [(1000, 1), (2000, 2)], offsets: [60, 120, 180], footer: "ABC-1")
        let zone = try ZoneRules(tzif: bytes)
        let offsets = [999, 1000, 1999, 2000].map { zone.offsetSeconds(at: Instant(seconds: $0)) }
        #expect(offsets == [60, 120, 120, 3600])
        let endless = try ZoneRules(tzif: TZifBytes.make(moments: [(1000, 1)], offsets: [60, 120]))
        #expect(endless.offsetSeconds(at: Instant(seconds: 9_000_000_000)) == 120)
    }

    @Test func `clock and instant are inverse, save in gaps and overlaps`() throws {
        let seed: UInt64 = 9636
        var random = SeededGenerator(seed: seed)
        for footer in ["<+07>-7", "EST5EDT,M3.2.0,M11.1.0", "AEST-10AEDT,M10.1.0,M4.1.0/3", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0"] {
            let zone = try Self.zone(footer)
            for _ in 0..<2000 {
                let instant = Instant(seconds: Int64.random(in: 0..<8_000_000_000, using: &random))
                let found = zone.instant(of: zone.civil(at: instant))
                let comment: Comment = "seed \(seed), \(footer), \(instant)"
                try #require(found == instant || found == instant - .hours(1), comment)
                try #require(zone.civil(at: found) == zone.civil(at: instant), comment)
            }
        }
    }
}

struct ZoneTableTests {
    @Test func `UTC is always there, and what was not given is not`() throws {
        let table = ZoneTable(rules: [ZoneID("Asia/Ho_Chi_Minh"): ZoneRules(offsetSeconds: 25_200)])
        #expect(table[.utc] == .utc)
        #expect(table[ZoneID("Asia/Ho_Chi_Minh")]?.offsetSeconds(at: Instant(seconds: 0)) == 25_200)
        #expect(table[ZoneID("Europe/Paris")] == nil)
        #expect(table.zones == [ZoneID("Asia/Ho_Chi_Minh"), ZoneID("Etc/UTC"), .utc])
    }

    @Test(arguments: [
        "../../etc/passwd", "/etc/localtime", "", "Asia//Tokyo", "Asia/", "Asia/Ho Chi Minh", "posix/..", "-x", "a\tb",
    ])
    func `a name that could leave the folder of zones is refused`(name: String) {
        #expect(!ZoneID(name).isWellFormed)
    }

    @Test(arguments: [
        "UTC", "Asia/Ho_Chi_Minh", "Etc/GMT+7", "America/Argentina/Buenos_Aires", "EST5EDT", "America/Port-au-Prince",
    ])
    func `a name of the IANA database is well formed`(name: String) {
        #expect(ZoneID(name).isWellFormed)
    }
}

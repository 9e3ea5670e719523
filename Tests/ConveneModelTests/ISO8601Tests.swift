import ConveneModel
import ConveneTestSupport
import Testing

struct ISO8601Tests {
    @Test func `instants come back from their text at any offset`() throws {
        let seed: UInt64 = 8601
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20_000 {
            // 1600 to 2400.
            let instant = Instant(seconds: Int64.random(in: -11_676_096_000..<13_600_000_000, using: &random))
            let offset = Int.random(in: -86_000...86_000, using: &random)
            try #require(Instant(instant.text(offsetSeconds: offset)) == instant, "seed \(seed): \(instant), offset \(offset)")
            try #require(Instant(instant.description) == instant, "seed \(seed): \(instant)")
        }
    }

    @Test func `an instant prints at the offset given`() {
        let instant = Instant(seconds: 1_795_568_400)
        #expect(instant.description == "2026-11-25T01:00:00Z")
        #expect(instant.text(offsetSeconds: 7 * 3600) == "2026-11-25T08:00:00+07:00")
        #expect(instant.text(offsetSeconds: -12_600) == "2026-11-24T21:30:00-03:30")
    }

    @Test func `an offset with seconds loses them together with the clock reading`() {
        #expect(Instant(seconds: 0).text(offsetSeconds: 25_590) == "1970-01-01T07:06:00+07:06")
        #expect(Instant(seconds: 0).text(offsetSeconds: -30) == "1970-01-01T00:00:00Z")
    }

    @Test func `fractions are read to the millisecond, and a leap second as the second before it`() {
        #expect(Instant("1970-01-01T00:00:01.5Z")?.milliseconds == 1500)
        #expect(Instant("1970-01-01T00:00:01.0019Z")?.milliseconds == 1001)
        #expect(Instant("1969-12-31T23:59:59.250Z")?.milliseconds == -750)
        #expect(Instant("2016-12-31T23:59:60Z") == Instant("2016-12-31T23:59:59Z"))
    }

    @Test func `seconds are rounded towards the past`() {
        #expect(Instant(milliseconds: -1).seconds == -1)
        #expect(Instant(milliseconds: -1000).seconds == -1)
        #expect(Instant(milliseconds: 999).seconds == 0)
    }

    @Test(arguments: [
        "2026-11-25", "2026-11-25T08:00:00", "2026-11-25T08:00Z", "2026-11-25T08:00:61Z", "2026-11-25T24:00:00Z",
        "2026-02-30T08:00:00Z", "2026-11-25T08:00:00+7", "2026-11-25T08:00:00+24:00", "2026-11-25T08:00:00.Z",
        "2026-11-25T08:00:00Z ", "", "２０２６-11-25T08:00:00Z",
    ])
    func `a text that is no full date-time with offset is no instant`(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(arguments: [
        "2026-11-25T8:00", "25/11/2026 08:00", "2026-11-25", "2026-11-25T08", "2026-11-25T08:60", "2026-11-25T08:00:00Z",
    ])
    func `a text that is no local date-time is none`(text: String) {
        #expect(CivilDateTime(text) == nil)
    }

    @Test func `a local date-time may have a blank for the T and prints without empty seconds`() throws {
        #expect(try #require(CivilDateTime("2026-11-25 08:00:00")).description == "2026-11-25T08:00")
        #expect(try #require(CivilDateTime("2026-11-25T08:00:07")).description == "2026-11-25T08:00:07")
    }
}

import ConveneModel
import ConveneReminders
import ConveneTestSupport
import Testing

struct SendingHoursTests {
    private static func moment(_ due: String, usefulUntil: String, isUrgent: Bool = false) throws -> Instant {
        SendingHours.standard.sendMoment(due: try at(due), usefulUntil: try at(usefulUntil), in: Office.zone, isUrgent: isUrgent)
    }

    /// When it falls due, until when it is of use, and when it goes out.
    @Test(arguments: [
        ("2026-11-24T07:00", "2026-11-25T08:00", "2026-11-24T07:00"),
        ("2026-11-24T20:59", "2026-11-25T08:00", "2026-11-24T20:59"),
        ("2026-11-24T21:00", "2026-11-25T08:00", "2026-11-25T07:00"),
        ("2026-11-24T06:59", "2026-11-25T08:00", "2026-11-24T07:00"),
        ("2026-11-25T00:00", "2026-11-25T08:00", "2026-11-25T07:00"),
        // The next opening is too late: before the closing, of that evening or of the evening before.
        ("2026-11-24T22:00", "2026-11-25T06:30", "2026-11-24T20:59"),
        ("2026-11-24T22:00", "2026-11-25T07:00", "2026-11-24T20:59"),
        ("2026-11-25T05:00", "2026-11-25T06:30", "2026-11-24T20:59"),
        ("2026-11-24T12:00", "2026-11-24T11:00", "2026-11-24T12:00"),
    ])
    func `a moment outside the hours moves to the next opening, or before the last closing`(
        due: String, usefulUntil: String, goesOut: String
    ) throws {
        #expect(try Self.moment(due, usefulUntil: usefulUntil) == at(goesOut))
    }

    @Test func `urgent messages do not wait`() throws {
        #expect(try Self.moment("2026-11-24T23:00", usefulUntil: "2026-11-25T08:00", isUrgent: true) == at("2026-11-24T23:00"))
    }

    @Test func `an office cannot close before it opens`() throws {
        let (seven, nine) = (try #require(TimeOfDay("07:00")), try #require(TimeOfDay("21:00")))
        #expect(SendingHours(opens: nine, closes: seven) == nil)
        #expect(SendingHours(opens: seven, closes: seven) == nil)
        #expect(SendingHours(opens: seven, closes: nine) == .standard)
    }

    @Test func `any moment is moved into the hours, and not past its use where there is a way`() throws {
        let seed: UInt64 = 91
        var random = SeededGenerator(seed: seed)
        let hours = SendingHours.standard
        for _ in 0..<5000 {
            let due = Instant(seconds: Int64.random(in: 1_700_000_000..<1_900_000_000, using: &random))
            let useful = due + .minutes(Int64.random(in: 1...3000, using: &random))
            let moment = hours.sendMoment(due: due, usefulUntil: useful, in: Office.zone)
            let comment: Comment = "seed \(seed): due \(due), useful until \(useful), goes out \(moment)"
            #expect(hours.contain(moment, in: Office.zone), comment)
            #expect(moment < useful, comment)
            #expect(abs((moment - due).milliseconds) <= Span.hours(10).milliseconds + 60_000, comment)
        }
    }
}

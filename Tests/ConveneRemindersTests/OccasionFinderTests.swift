import ConveneModel
import ConveneReminders
import Testing

struct OccasionFinderTests {
    private static func finder(_ office: Office) -> OccasionFinder {
        let input = office.input
        return OccasionFinder(event: input.event, sessions: input.sessions, zone: input.zone, policy: input.policy)
    }

    /// The rule; when it is due and goes out, and the end of its window, on the clock of Duy Tiên; and the occurrence.
    @Test(arguments: [
        ("invite -9d 08:00", "2026-11-16T08:00", "2026-11-16T08:00", "2026-11-23T16:30", "once"),
        ("remind -1d 17:00", "2026-11-24T17:00", "2026-11-24T17:00", "2026-11-25T08:00", "2026-11-25T08:00"),
        ("remind -2h", "2026-11-25T06:00", "2026-11-25T07:00", "2026-11-25T08:00", "2026-11-25T08:00"),
        ("remind -2h min_lead=1h", "2026-11-25T06:00", "2026-11-24T20:59", "2026-11-25T07:00", "2026-11-25T08:00"),
        ("remind -1d 08:00 max_late=6h", "2026-11-24T08:00", "2026-11-24T08:00", "2026-11-24T14:00", "2026-11-25T08:00"),
        ("remind register_by-1d 08:00", "2026-11-22T08:00", "2026-11-22T08:00", "2026-11-23T16:30", "2026-11-23T16:30"),
        ("remind end-1h", "2026-11-25T10:30", "2026-11-25T10:30", "2026-11-25T11:30", "2026-11-25T11:30"),
        ("follow_up end+1d 09:00", "2026-11-26T09:00", "2026-11-26T09:00", "2026-12-03T09:00", "2026-11-25T08:00"),
    ])
    func `a rule has one moment, window and occurrence`(
        rule: String, due: String, goesOut: String, end: String, occurrence: String
    ) throws {
        let office = try Office(rule)
        let occasions = Self.finder(office).occasions(of: office.input.rules[0])
        #expect(occasions.map(\.dueAt) == [try at(due)])
        #expect(occasions.map(\.sendAt) == [try at(goesOut)])
        #expect(occasions.map(\.windowEnd) == [try at(end)])
        #expect(occasions.map(\.occurrence) == [occurrence])
        #expect(occasions.map(\.cause) == [.event(office.input.event.id)])
        #expect(Self.finder(office).idleReason(of: office.input.rules[0]) == nil)
    }

    @Test func `an invitation without a registration deadline is of use until the start`() throws {
        let office = try Office("invite -9d 08:00", kind: .deadline)
        #expect(Self.finder(office).occasions(of: office.input.rules[0]).map(\.windowEnd) == [try at("2026-11-25T08:00")])
    }

    @Test func `civil days are kept where the clock changes in between`() throws {
        var office = try Office("remind -1d 08:00; remind -24h")
        // On Sunday 1 November 2026 at 02:00 the clock goes back an hour.
        office.input.zone = try newYork()
        office.input.event.startsAt = try civil("2026-11-01T08:00")
        let dues = office.input.rules.flatMap { Self.finder(office).occasions(of: $0).map(\.dueAt.description) }
        #expect(dues == ["2026-10-31T12:00:00Z", "2026-10-31T13:00:00Z"])
    }

    @Test func `where sessions are alternatives, each has its own reminder, and the invitation is one`() throws {
        var office = try Office("invite -9d 08:00; remind -1d 17:00; remind register_by-1d 08:00")
        office.input.event.sessionMode = .alternatives
        try office.addSession("E11-2", 2, "2026-11-26T13:30", "2026-11-26T16:30")
        try office.addSession("E11-1", 1, "2026-11-25T08:00", "2026-11-25T11:30")
        let finder = Self.finder(office)
        let texts = office.input.rules.map { finder.occasions(of: $0).map { "\($0.cause.text) \($0.occurrence)" } }
        #expect(texts[0] == ["event:E11 once"])
        #expect(
            texts[1] == [
                "event:E11 2026-11-25T08:00", "session:E11-1 2026-11-25T08:00", "session:E11-2 2026-11-26T13:30",
            ])
        #expect(texts[2] == ["event:E11 2026-11-23T16:30"])
        #expect(finder.occasions(of: office.input.rules[1]).last?.dueAt == (try at("2026-11-25T17:00")))
    }

    @Test func `a rule without an occasion says why`() throws {
        var office = try Office("remind -1d 17:00; follow_up end+1d 09:00; remind register_by-1d 08:00; remind -0d 09:00")
        office.input.event.registerBy = nil
        let rules = office.input.rules
        #expect(Self.finder(office).idleReason(of: rules[2]) == "E11 has no registration deadline (register_by) to count from")
        #expect(
            Self.finder(office).idleReason(of: rules[3])
                == "remind -0d 09:00 falls due at 2026-11-25T09:00, but for E11 it is useful only until 2026-11-25T08:00")
        office.input.event.status = .draft
        #expect(Self.finder(office).idleReason(of: rules[0]) == "E11 is a draft: nothing is sent until it is scheduled")
        office.input.event.status = .cancelled
        #expect(Self.finder(office).idleReason(of: rules[1]) == "E11 is cancelled")
        office.input.event.status = .done
        #expect(Self.finder(office).idleReason(of: rules[0]) == "E11 is done")
        #expect(Self.finder(office).idleReason(of: rules[1]) == nil)
        #expect(rules.map { Self.finder(office).occasions(of: $0).count } == [0, 1, 0, 0])
    }

    /// Eastern time, as a TZif file with no moment and the rule for all years.
    private func newYork() throws -> ZoneRules {
        let blank = [UInt8](repeating: 0, count: 15)
        let head = [UInt8]("TZif2".utf8) + blank
        let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]
        let block = head + counts + [0, 0, 0, 0, 0, 0]
        return try ZoneRules(tzif: block + block + "\nEST5EDT,M3.2.0,M11.1.0\n".utf8)
    }
}

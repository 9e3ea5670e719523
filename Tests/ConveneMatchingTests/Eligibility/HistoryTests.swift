import ConveneMatching
import ConveneModel
import Testing

@Suite struct HistoryTests {
    private let context: MatchContext
    private let candidate: Candidate

    init() throws {
        let today = try #require(CivilDate("2026-12-01"))
        context = MatchContext(
            localities: LocalityTree([Locality]()), today: today, eventStart: today.adding(days: 9),
            eventEnd: today.adding(days: 9))
        let history = [
            PastEvent(ID(trusted: "E01"), on: try #require(CivilDate("2025-12-01")), [.invited, .attended]),
            PastEvent(ID(trusted: "E02"), on: try #require(CivilDate("2026-06-01")), [.invited, .attended]),
            PastEvent(ID(trusted: "E03"), on: try #require(CivilDate("2026-07-01")), [.invited, .declined]),
            PastEvent(ID(trusted: "E04"), on: try #require(CivilDate("2026-08-01")), [.invited, .absent]),
        ]
        candidate = Candidate(Subject(id: ID(trusted: "S001"), name: "Sample", kind: .household), history: history)
    }

    @Test(arguments: [
        ("attended E01", true), ("attended E03", false), ("attended E03, E02", true), ("attended any", true),
        ("attended none", false),
        ("invited to E04", true), ("declined E03", true), ("declined E04", false), ("absent at E04", true),
        ("attended E01 within 1 year", true), ("attended E01 within 364 days", false),
        ("attended E01 within 1 year of start", false),
        ("attended E02 since 2026-06-01", true), ("attended E02 since 2026-06-02", false),
        ("attended E01, E02 at least 2 times", true), ("attended any at least 3 times", false),
        ("attended any since 2026-01-01 at least 2 times", false), ("attended none since 2026-06-02", true),
    ])
    func `history counts what is on record in its window`(text: String, holds: Bool) throws {
        let verdict = Eligibility(try parsed(text), in: context).verdict(of: candidate)
        #expect(verdict == (holds ? .yes : .no))
    }

    @Test func `what is not on record did not happen`() throws {
        let newcomer = Candidate(candidate.subject)
        #expect(Eligibility(try parsed("not attended E01"), in: context).verdict(of: newcomer) == .yes)
        #expect(Eligibility(try parsed("invited to none"), in: context).verdict(of: newcomer) == .yes)
    }

    @Test(arguments: RegistrationState.allCases)
    func `a registration past proposed is an invitation`(state: RegistrationState) {
        let registration = Registration(
            event: ID(trusted: "E01"), subject: candidate.subject.id, state: state, changedAt: Instant(milliseconds: 0))
        let facts = PastEvent(registration, on: context.today).facts
        #expect(facts.contains(.invited) == (state != .proposed))
        #expect(facts.contains(.attended) == (state == .attended))
        #expect(facts.contains(.absent) == (state == .absent))
        #expect(facts.contains(.declined) == (state == .declined))
    }
}

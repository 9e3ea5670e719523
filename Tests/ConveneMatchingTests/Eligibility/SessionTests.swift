import ConveneMatching
import ConveneModel
import Testing

@Suite struct SessionTests {
    private let programme: SampleProgramme

    init() throws {
        programme = try SampleProgramme()
    }

    private func options(_ event: String, _ subject: String) throws -> SessionOptions {
        let parser = CriteriaParser(names: programme.names)
        let choices = try programme.sessions.filter { $0.event == event }.map { session in
            SessionEligibility.Choice(
                ID(trusted: session.id), session.audience.isEmpty ? nil : try parser.parse(session.audience))
        }
        return SessionEligibility(event: try programme.eligibility(event), choices: choices).options(
            for: try programme.candidate(subject))
    }

    private func open(_ event: String, _ subject: String) throws -> [String] { try options(event, subject).open.map(\.text) }

    @Test func `a session takes those of the event's audience that are in its own`() throws {
        #expect(try open("E05", "S010") == ["E05-1"])
        #expect(try open("E05", "S015") == ["E05-2"])
        #expect(try open("E14", "S008") == ["E14-2"])
        #expect(try open("E14", "S019") == ["E14-3"])
    }

    @Test func `a session without an audience takes everybody`() throws {
        #expect(try open("E02", "S002") == ["E02-1", "E02-2"])
    }

    @Test func `who is not in the event's audience has no sessions`() throws {
        let options = try options("E05", "S001")
        #expect(options.sessions.isEmpty && !options.fitsNoSession)
        #expect(options.event.verdict == .no)
    }

    @Test func `who fits no session is in the audience all the same, which can be seen`() throws {
        let lost = try options("E08", "S001")
        #expect(lost.event.verdict == .yes)
        #expect(lost.fitsNoSession)
        #expect(lost.sessions.count == 3)
        #expect(try !options("E08", "S003").fitsNoSession)
    }

    @Test func `the session is asked of the product that the event was asked of`() throws {
        // Its submitted product is a drink; its rice, a food, was certified long ago.
        #expect(try open("E14", "S013") == ["E14-3"])
    }

    @Test func `the status is the event's business`() throws {
        let event = Eligibility(try parsed("status is paused"), in: programme.context(of: try programme.event("E05")))
        let sessions = SessionEligibility(event: event, choices: [.init(ID(trusted: "X-1"), try parsed("locality in dong-van"))])
        #expect(sessions.options(for: try programme.candidate("S032")).open == [ID(trusted: "X-1")])
    }
}

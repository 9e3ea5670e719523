import ConveneAPI
import ConveneJSON
import ConveneModel
import ConveneStore
import Testing

/// A programme small enough to say who gets what: two subjects and one event on 10 December 2026 at 08:00.
enum SmallProgramme {
    static let subjects = """
        id,name,kind,phone,email,channels,consent_sms,consent_email,status
        A,Hộ An,household,0950 000 201,an@small.example,email;sms,granted,granted,active
        B,Hộ Bình,household,0950 000 202,,sms,granted,none,active
        """

    static func event(rules: String, status: String = "scheduled", startsAt: String = "2026-12-10T08:00") -> String {
        """
        id,title,kind,status,starts_at,ends_at,timezone,audience,reminders
        V1,Họp,conference,\(status),\(startsAt),\(startsAt.prefix(10))T11:00,Asia/Ho_Chi_Minh,status is active,"\(rules)"
        """
    }
}

extension TestDaemon {
    /// Imports the small programme and proposes both subjects for its event.
    func prepare(rules: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let imported = try await importFiles([
            ("subjects.csv", SmallProgramme.subjects), ("events.csv", SmallProgramme.event(rules: rules)),
        ])
        #expect(imported.status == 200, "\(imported.body)", sourceLocation: sourceLocation)
        let applied = try await post("/v1/events/V1/match", ["apply": true])
        #expect(applied.body["proposed"] == 2, sourceLocation: sourceLocation)
    }

    /// Does something to a registration for the small programme's event.
    @discardableResult
    func act(_ action: String, _ subject: String) async throws -> Reply {
        try await post("/v1/registrations/V1/\(subject)/\(action)")
    }

    /// `state purpose` of the ledger's messages to a subject, in the order of their numbers.
    func ledger(of subject: String) async throws -> [String] {
        try await messages().filter { $0.message.key.subject.text == subject }.map {
            "\($0.message.state.rawValue) \($0.message.purpose.rawValue)"
        }
    }
}

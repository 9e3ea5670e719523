import ConveneModel
import ConveneReminders
import Testing

struct FallbackTests {
    private static func office() throws -> Office {
        var office = try Office("invite -9d 08:00 email; invite -5d 08:00 sms; remind -1d 17:00 sms")
        try office.register("S001", .proposed) { $0.contact.email = nil }
        return office
    }

    @Test func `who has no address for the first invitation gets the second`() throws {
        var office = try Self.office()
        let first = try office.run("2026-11-16T08:00")
        #expect(first.owed.isEmpty && first.skipped.isEmpty)
        #expect(first.nextWakeUp == (try at("2026-11-20T08:00")))
        #expect(try office.run("2026-11-20T08:00").owedTexts == ["S001 E11-r2 sms"])
        #expect(try office.run("2026-11-24T17:00").owedTexts == ["S001 E11-r3 sms"])
    }

    @Test func `whom no invitation can reach is skipped once, with a reason`() throws {
        var office = try Self.office()
        office.input.registrations[0].subject.consent.sms = .withdrawn
        #expect(try office.run("2026-11-16T08:00").skipped.isEmpty)
        let reasons = "no usable channel: email: no address; no usable channel: sms: consent was withdrawn"
        #expect(try office.run("2026-11-20T08:00").skippedTexts == ["S001 E11-r2: \(reasons)"])
        let later = try office.run("2026-11-24T17:00")
        #expect(later.owed.isEmpty && later.skipped.isEmpty)
    }

    @Test func `who was invited by one rule is not invited by another`() throws {
        var office = try Self.office()
        office.input.registrations[0].subject.contact.email = EmailAddress(trusted: "lienhe@htxmau.example")
        #expect(try office.run("2026-11-16T08:00").owedTexts == ["S001 E11-r1 email"])
        // Even where the office proposes it anew.
        office.input.registrations[0].registration.state = .proposed
        let later = try office.run("2026-11-20T08:00")
        #expect(later.owed.isEmpty && later.skipped.isEmpty)
    }

    @Test func `an invitation asked for now is the one invitation, and at night it waits for the morning`() throws {
        let office = try Self.office()
        let (registration, subject) = office.input.registrations[0]
        let now = InvitationNow(
            event: office.input.event, rule: office.input.rules[1], zone: office.input.zone, policy: office.input.policy)
        let verdict = now.verdict(for: registration, of: subject, heldKeys: [], at: try at("2026-11-10T23:00"))
        guard case .owe(let message) = verdict else {
            Issue.record("\(verdict)")
            return
        }
        #expect(message.dueAt == (try at("2026-11-11T07:00")))
        #expect(message.channels.text == "sms")
        #expect(
            now.verdict(for: registration, of: subject, heldKeys: [message.key], at: try at("2026-11-12T09:00"))
                == .nothing(reason: "the ledger holds it already"))
    }
}

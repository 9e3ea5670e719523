import ConveneAPI
import ConveneModel
import ConveneReminders
import ConveneStore

/// Turns a match into registrations, and registrations into invitations.
struct InvitationDesk: Sendable {
    let zones: ZoneFiles
    let policy: PlanningPolicy

    /// Registers everybody who was matched as `proposed`; those who are registered already stay as they are.
    func propose(_ answer: MatchDesk.Answer, in access: WriteAccess) throws -> (proposed: Int, already: Int) {
        var proposed = 0
        for selected in answer.matched {
            // One open seat is hers; several wait for a choice.
            let seat = selected.sessions.flatMap { $0.count == 1 ? $0.first : nil }
            let isNew = try access.propose(
                selected.subject.id, for: answer.event.id, session: seat, products: selected.products, note: "matched")
            proposed += isNew ? 1 : 0
        }
        return (proposed, answer.matched.count - proposed)
    }

    /// Invites everybody who is proposed, now, whatever the event's own invite rule says: that one then finds it done.
    func invite(to event: Event, in access: WriteAccess) throws -> InviteReply {
        var reply = InviteReply(event: event.id.text, invited: 0, already: 0)
        let invitation = try Invitation(to: event, zones: zones, policy: policy, in: access)
        for registrant in try access.reading.registrants(of: event.id) {
            switch try invitation.extend(to: registrant) {
            case .invited: reply.invited += 1
            case .already: reply.already += 1
            case .skipped(let reason):
                reply.skipped.append(InviteReply.Skipped(subject: registrant.subject.id.text, reason: reason))
            }
        }
        return reply
    }

    /// Invites one subject that is proposed. Throws the reason where it cannot be told.
    func invite(_ subject: ID<Subject>, to event: Event, in access: WriteAccess) throws {
        guard let registrant = try access.reading.registrants(of: event.id).first(where: { $0.subject.id == subject }) else {
            throw StoreError.notFound(noun: "registration", id: "\(event.id)/\(subject)")
        }
        let invitation = try Invitation(to: event, zones: zones, policy: policy, in: access)
        if case .skipped(let reason) = try invitation.extend(to: registrant) {
            throw ControlFailure(.conflict, "\(subject) cannot be invited to \(event.id): \(reason)")
        }
    }
}

/// An invitation to one event that a person asked for.
private struct Invitation {
    enum Answer {
        case invited, already
        case skipped(String)
    }

    private let event: Event
    private let access: WriteAccess
    private let rule: ID<ReminderRule>?
    private let invitation: InvitationNow
    private let held: Set<Message.Key>

    init(to event: Event, zones: ZoneFiles, policy: PlanningPolicy, in access: WriteAccess) throws {
        guard event.status == .scheduled else {
            throw ControlFailure(
                .conflict, "event \(event.id) is \(event.status.rawValue): only a scheduled event sends invitations",
                remedy: "set its status to scheduled first")
        }
        let own = try access.reading.rules(of: event.id).first { $0.content.purpose == .invitation }
        self.event = event
        self.access = access
        rule = own?.id
        invitation = InvitationNow(
            event: event, rule: own ?? Self.withoutRule(event), zone: try zones.rules(of: event.zone), policy: policy)
        // That a rule could not send it says nothing about now: only an invitation itself stands in the way.
        held = try access.reading.decidedKeys(of: event.id).filter { $0.occurrence == Occasion.once }
    }

    func extend(to registrant: Registrant) throws -> Answer {
        let (registration, subject) = (registrant.registration, registrant.subject)
        switch invitation.verdict(for: registration, of: subject, heldKeys: held, at: access.now) {
        case .owe(let message):
            try access.owe(NewMessage(message, under: rule, isSkipped: false))
            try access.apply(.invite, to: subject.id, for: event.id, note: "invited by \(access.actor.name)")
            return .invited
        case .skip(let message):
            var refusal = NewMessage(message, under: rule, isSkipped: true)
            // Recorded under its reason: once that is mended an invitation is possible, and asking again says nothing new.
            refusal.key.occurrence = "refused: \(message.reason)"
            try access.owe(refusal)
            return .skipped(message.reason)
        case .wait, .nothing:
            return .already
        }
    }

    /// By e-mail, else by SMS, for an event that has no invite rule.
    private static func withoutRule(_ event: Event) -> ReminderRule {
        let content = ReminderRule.Content(
            purpose: .invitation, trigger: Trigger(anchor: .start, offset: .elapsed(.zero)),
            channels: ChannelPlan([.email, .sms]))
        return ReminderRule(id: ID(trusted: Purpose.invitation.rawValue), event: event.id, content: content)
    }
}

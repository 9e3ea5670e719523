import ConveneModel
import ConveneReminders
import ConveneStore

/// Decides what one event owes and writes it down, in one transaction.
struct PlanningPass: Sendable {
    let zone: ZoneRules
    let policy: PlanningPolicy

    struct Result: Equatable, Sendable {
        var owed = 0
        var skipped = 0
        var nextWakeUp: Instant?
    }

    func run(on event: Event, in access: WriteAccess) throws -> Result {
        let input = try PlanInput(event: event, zone: zone, policy: policy, in: access.reading)
        try supersedeOvertaken(input, in: access)
        let plan = plan(input, at: access.now)
        for message in plan.owed {
            try access.owe(NewMessage(message, under: message.rule, isSkipped: false))
            guard let action = message.registrationAction else { continue }
            try access.apply(action, to: message.key.subject, for: message.event, note: message.rule.text)
        }
        for message in plan.skipped { try access.owe(NewMessage(message, under: message.rule, isSkipped: true)) }
        // An invitation changes who is reminded, so a pass that invites is followed by another at once.
        let invites = plan.owed.contains { $0.registrationAction != nil }
        return Result(
            owed: plan.owed.count, skipped: plan.skipped.count, nextWakeUp: invites ? access.now : plan.nextWakeUp)
    }
}

extension PlanningPass {
    /// Lets go of what waits and is no longer owed, so that the ledger says so before its moment comes.
    private func supersedeOvertaken(_ input: PlanInput, in access: WriteAccess) throws {
        let registrants = Dictionary(input.registrations.map { ($0.subject.id, $0) }, uniquingKeysWith: { first, _ in first })
        for row in try access.reading.waitingMessages(of: input.event.id) where !row.isDoubtful && !row.isTold {
            let message = row.message
            var own = input
            own.registrations = [registrants[message.key.subject]].compactMap(\.self)
            let standing = own.standing(of: message.key, purpose: message.purpose, rule: row.rule)
            if case .overtaken(let reason) = standing { try access.supersede(message.id, reason: reason) }
        }
    }
}

extension PlanInput {
    /// Everything about `event` that a plan looks at, as the store holds it.
    init(event: Event, zone: ZoneRules, policy: PlanningPolicy, in access: ReadAccess) throws {
        self.init(
            event: event, sessions: try access.sessions(of: event.id), rules: try access.rules(of: event.id),
            registrations: try access.registrants(of: event.id).map { ($0.registration, $0.subject) },
            heldKeys: try access.decidedKeys(of: event.id), zone: zone, policy: policy)
    }
}

extension NewMessage {
    /// `rule` is nothing where no rule of the event asked for it.
    init(_ message: DueMessage, under rule: ID<ReminderRule>?, isSkipped: Bool) {
        self.init(
            key: message.key, event: message.event, session: message.key.cause.session, rule: rule,
            ruleVersion: message.ruleVersion, purpose: message.purpose, channels: message.channels, dueAt: message.dueAt,
            usefulUntil: message.usefulUntil, reason: message.reason, isSkipped: isSkipped)
    }
}

extension Cause {
    fileprivate var session: ID<Session>? {
        if case .session(let id) = self { id } else { nil }
    }
}

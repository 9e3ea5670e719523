package import ConveneModel

/// What `input.event` owes at `now`: the messages that are due, those that are due and cannot be sent, and when to look
/// again.
///
/// Somebody whose invitation is owed counts as invited from then on, as the ledger's transaction will make it. Asked again
/// at the same moment, with the keys it gave out among the held ones and these invitations done, it owes nothing more.
package func plan(_ input: PlanInput, at now: Instant) -> Plan {
    var planning = Planning(input, at: now)
    return planning.run()
}

private struct Planning {
    private let input: PlanInput
    private let now: Instant
    private let judge: Judge
    private var occasions: [RuleOccasions] = []
    private var plan = Plan()
    private var decided: Set<Message.Key>

    init(_ input: PlanInput, at now: Instant) {
        self.input = input
        self.now = now
        judge = Judge(event: input.event, zone: input.zone, policy: input.policy)
        decided = input.heldKeys
    }

    mutating func run() -> Plan {
        findOccasions()
        let registrations = input.registrations.filter { $0.registration.event == input.event.id }
            .sorted { Self.order($0.registration) < Self.order($1.registration) }
        for (registration, subject) in registrations {
            let decisions = Fallback.settle(verdicts(registration, subject), of: subject.id)
            for verdict in Overtaking.settle(decisions) { record(verdict) }
        }
        return plan
    }

    /// Invitations come first: who is invited now is concerned by what the invited are reminded of.
    private mutating func findOccasions() {
        let finder = OccasionFinder(event: input.event, sessions: input.sessions, zone: input.zone, policy: input.policy)
        let rules = input.rules.filter { $0.event == input.event.id }
        for rule in rules {
            guard let reason = finder.idleReason(of: rule) else { continue }
            plan.idle.append(IdleRule(rule: rule, reason: reason))
        }
        let invitations = rules.filter { $0.content.purpose == .invitation }
        let others = rules.filter { $0.content.purpose != .invitation }
        occasions = (invitations + others).compactMap { RuleOccasions(finder.occasions(of: $0)) }
    }

    private func verdicts(_ given: Registration, _ subject: Subject) -> [(occasion: Occasion, verdict: Verdict)] {
        var registration = given
        return occasions.map { occasions in
            let occasion = occasions.own(of: registration)
            let verdict = judge.verdict(on: occasion, for: registration, of: subject, heldKeys: decided, at: now)
            if case .owe(let message) = verdict, let action = message.registrationAction {
                registration.act(action, at: now)
            }
            return (occasion, verdict)
        }
    }

    private static func order(_ registration: Registration) -> (String, String) {
        (registration.subject.text, registration.session?.text ?? "")
    }

    private mutating func record(_ verdict: Verdict) {
        switch verdict {
        case .owe(let message):
            guard decided.insert(message.key).inserted else { return }
            plan.owed.append(message)
        case .skip(let message):
            guard decided.insert(message.key).inserted else { return }
            plan.skipped.append(message)
        case .wait(let moment):
            plan.nextWakeUp = min(plan.nextWakeUp ?? moment, moment)
        case .nothing:
            break
        }
    }
}

/// The occasions of one rule, by whom they concern.
private struct RuleOccasions {
    private let whole: Occasion
    private var ofSessions: [ID<Session>: Occasion] = [:]

    /// Nothing where there are none.
    init?(_ occasions: [Occasion]) {
        guard let whole = occasions.first else { return nil }
        self.whole = whole
        for occasion in occasions {
            if case .session(let id) = occasion.cause { ofSessions[id] = occasion }
        }
    }

    /// That of the session held; for those who hold none, that of the event.
    func own(of registration: Registration) -> Occasion {
        registration.session.flatMap { ofSessions[$0] } ?? whole
    }
}

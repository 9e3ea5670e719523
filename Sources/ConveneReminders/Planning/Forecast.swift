package import ConveneModel

/// A message that will fall due, and what will become of it if nothing changes.
package struct ForecastEntry: Equatable, Sendable {
    package enum Outcome: Equatable, Sendable {
        case owed(DueMessage)
        case skipped(DueMessage)
    }

    /// When it will be decided, and sent if it is owed.
    package var at: Instant
    package var outcome: Outcome

    package init(at: Instant, outcome: Outcome) {
        self.at = at
        self.outcome = outcome
    }
}

/// What `input.event` will owe from `now` up to, and not including, `end`, in the order of time.
///
/// It runs the planner itself through all its wake-ups, keeping the keys given out and inviting those who are proposed as
/// their invitations fall due; so it cannot differ from what will happen. Nobody is taken to attend: follow-ups are
/// foreseen only where attendance is on record.
package func forecast(_ input: PlanInput, from now: Instant, until end: Instant) -> [ForecastEntry] {
    var input = input
    var entries: [ForecastEntry] = []
    var moment: Instant? = now
    while let at = moment, at < end {
        let plan = plan(input, at: at)
        entries += plan.owed.map { ForecastEntry(at: at, outcome: .owed($0)) }
        entries += plan.skipped.map { ForecastEntry(at: at, outcome: .skipped($0)) }
        input.take(plan, at: at)
        moment = plan.nextWakeUp
    }
    return entries
}

extension PlanInput {
    /// Takes over what `plan` decided, as the ledger's transaction does.
    package mutating func take(_ plan: Plan, at moment: Instant) {
        heldKeys.formUnion(plan.owed.map(\.key))
        heldKeys.formUnion(plan.skipped.map(\.key))
        let invited = Set(plan.owed.filter { $0.registrationAction == .invite }.map(\.key.subject))
        for index in registrations.indices where invited.contains(registrations[index].registration.subject) {
            registrations[index].registration.act(.invite, at: moment)
        }
    }
}

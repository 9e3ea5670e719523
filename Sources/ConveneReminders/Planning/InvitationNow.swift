package import ConveneModel

/// An invitation that somebody asks for now, without waiting for the moment that a rule names. Whoever asks for it after the
/// registration deadline means it: it is of use until the start.
///
/// It has the key of every invitation to the event, so whoever was invited before is not invited again. Outside the sending
/// hours it falls due at the next opening.
package struct InvitationNow: Sendable {
    private let event: Event
    private let rule: ReminderRule
    private let zone: ZoneRules
    private let policy: PlanningPolicy

    /// `rule` says over which channels; its trigger does not matter.
    package init(event: Event, rule: ReminderRule, zone: ZoneRules, policy: PlanningPolicy) {
        self.event = event
        self.rule = rule
        self.zone = zone
        self.policy = policy
    }

    package func verdict(
        for registration: Registration, of subject: Subject, heldKeys: Set<Message.Key>, at now: Instant
    ) -> Verdict {
        let moment = policy.sendingHours.opening(from: now, in: zone)
        let occasion = Occasion(
            rule: rule, cause: .event(event.id), occurrence: Occasion.once, dueAt: moment, sendAt: moment,
            usefulUntil: zone.instant(of: event.startsAt), maxLate: nil)
        let judge = Judge(event: event, zone: zone, policy: policy)
        return judge.verdict(on: occasion, for: registration, of: subject, heldKeys: heldKeys, at: moment)
    }
}

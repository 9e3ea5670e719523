package import ConveneModel

/// Finds the occasions of one event's rules.
package struct OccasionFinder: Sendable {
    private let event: Event
    private let sessions: [Session]
    private let zone: ZoneRules
    private let policy: PlanningPolicy

    /// `zone` are the rules of the event's zone, on whose clock rules and sending hours are read.
    package init(event: Event, sessions: [Session], zone: ZoneRules, policy: PlanningPolicy) {
        self.event = event
        self.sessions = sessions.filter { $0.event == event.id }.sorted { ($0.sequence, $0.id) < ($1.sequence, $1.id) }
        self.zone = zone
        self.policy = policy
    }

    /// Why `rule` owes nobody anything as the event stands, where that is so; the answer names the event.
    package func idleReason(of rule: ReminderRule) -> String? {
        if let reason = restReason(of: rule) { return reason }
        let occasions = occasions(of: rule)
        guard let first = occasions.first, occasions.allSatisfy({ $0.sendAt >= $0.windowEnd }) else { return nil }
        let (due, end) = (zone.civil(at: first.dueAt), zone.civil(at: first.windowEnd))
        return "\(rule.content.title) falls due at \(due), but for \(event.id) it is useful only until \(end)"
    }

    /// Why there is no moment at all.
    private func restReason(of rule: ReminderRule) -> String? {
        switch event.status {
        case .draft: return "\(event.id) is a draft: nothing is sent until it is scheduled"
        case .cancelled: return "\(event.id) is cancelled"
        case .done where rule.content.purpose != .followUp: return "\(event.id) is done"
        case .done, .scheduled: break
        }
        guard rule.content.trigger.anchor != .registerBy || event.registerBy != nil else {
            return "\(event.id) has no registration deadline (register_by) to count from"
        }
        return nil
    }

    /// The occasions of `rule`: one for the event and, where sessions are alternatives, one for each of them.
    package func occasions(of rule: ReminderRule) -> [Occasion] {
        guard restReason(of: rule) == nil else { return [] }
        let whole = occasion(rule, cause: .event(event.id), start: event.startsAt, end: event.endsAt)
        guard event.sessionMode == .alternatives, isToldPerSession(rule.content) else { return [whole] }
        return [whole] + sessions.map { occasion(rule, cause: .session($0.id), start: $0.startsAt, end: $0.endsAt) }
    }

    private func isToldPerSession(_ content: ReminderRule.Content) -> Bool {
        content.purpose != .invitation && content.trigger.anchor != .registerBy
    }

    private func occasion(_ rule: ReminderRule, cause: Cause, start: CivilDateTime, end: CivilDateTime) -> Occasion {
        let trigger = rule.content.trigger
        let anchor =
            switch trigger.anchor {
            case .start: start
            case .end: end
            case .registerBy: event.registerBy ?? start
            }
        let due = moment(trigger.offset, from: anchor)
        let useful = usefulUntil(rule.content, due: due, anchor: anchor, start: start)
        return Occasion(
            rule: rule, cause: cause, occurrence: occurrence(rule.content.purpose, anchor: anchor, start: start), dueAt: due,
            sendAt: policy.sendingHours.sendMoment(due: due, usefulUntil: useful, in: zone), usefulUntil: useful,
            maxLate: rule.content.policy.maxLate ?? policy.maxLate)
    }

    private func moment(_ offset: Trigger.Offset, from anchor: CivilDateTime) -> Instant {
        switch offset {
        case .civil(let days, let time): zone.instant(of: CivilDateTime(date: anchor.date.adding(days: days), time: time))
        case .elapsed(let span): zone.instant(of: anchor) + span
        }
    }

    /// An invitation is of use while one can still register, a reminder until what it reminds of, a follow-up for a week.
    private func usefulUntil(
        _ content: ReminderRule.Content, due: Instant, anchor: CivilDateTime, start: CivilDateTime
    ) -> Instant {
        let lead = content.policy.minLead ?? policy.minLead
        switch content.purpose {
        case .followUp: return due + .days(7)
        case .invitation: return zone.instant(of: min(event.registerBy ?? start, start)) - lead
        default: return zone.instant(of: anchor) - lead
        }
    }

    /// A corrected end changes nothing about a follow-up: it speaks of the event that began then.
    private func occurrence(_ purpose: Purpose, anchor: CivilDateTime, start: CivilDateTime) -> String {
        switch purpose {
        case .invitation: Occasion.once
        case .followUp: start.description
        default: anchor.description
        }
    }
}

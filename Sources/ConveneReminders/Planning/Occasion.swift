package import ConveneModel

/// One moment at which one rule owes its message to those who are concerned by one cause.
///
/// It does not depend on who is registered: an event with ten thousand registrations has a handful of occasions.
package struct Occasion: Equatable, Sendable {
    package let rule: ReminderRule
    /// The event; where its sessions are alternatives, the session whose seat the subject holds.
    package let cause: Cause
    /// What the message is about: the civil time of the rule's anchor for a reminder, `once` for an invitation.
    package let occurrence: String
    /// The moment that the rule names.
    package let dueAt: Instant
    /// That moment after sending hours.
    package let sendAt: Instant
    package let usefulUntil: Instant
    /// How late the message may be: what the rule says, else the office.
    package let maxLate: Span?

    /// The end of the due window, which begins with `sendAt` and does not contain its end.
    package var windowEnd: Instant {
        guard let maxLate else { return usefulUntil }
        return min(sendAt + maxLate, usefulUntil)
    }

    /// The occurrence of what happens at most once.
    package static let once = "once"

    /// The key of the row that says why an invitation was not sent. It is another one than the invitation's, so that the
    /// subject can still be invited once what was in the way is mended.
    package func missedKey(for subject: ID<Subject>) -> Message.Key {
        var key = key(for: subject)
        if rule.content.purpose == .invitation { key.occurrence = "missed \(usefulUntil)" }
        return key
    }

    /// What the message is about, for one subject. An invitation is the event's, whichever rule or person asked for it:
    /// nobody is invited twice.
    package func key(for subject: ID<Subject>) -> Message.Key {
        guard rule.content.purpose != .invitation else { return .invitation(of: subject, to: rule.event) }
        return Message.Key(subject: subject, origin: rule.id.text, cause: cause, occurrence: occurrence)
    }
}

extension Message.Key {
    /// The one invitation of a subject to an event.
    static func invitation(of subject: ID<Subject>, to event: ID<Event>) -> Self {
        Self(subject: subject, origin: Purpose.invitation.rawValue, cause: .event(event), occurrence: Occasion.once)
    }
}

package import ConveneModel

/// A message that is due and decided, as the ledger takes it in. Whether it is owed or skipped is said where it stands: in
/// a `Plan`, a `Verdict` or a `ForecastEntry`.
package struct DueMessage: Equatable, Sendable {
    package var key: Message.Key
    package var event: ID<Event>
    package var purpose: Purpose
    package var rule: ID<ReminderRule>
    package var ruleVersion: Int
    /// Owed: those that can be used for this subject, in the rule's order. Skipped: the rule's channels.
    package var channels: ChannelPlan
    package var dueAt: Instant
    package var usefulUntil: Instant
    /// Why it is owed, or is not sent, in words.
    package var reason: String

    /// What happens to the registration once it is owed: an invitation makes a proposed one invited.
    package var registrationAction: RegistrationAction? { purpose == .invitation ? .invite : nil }
}

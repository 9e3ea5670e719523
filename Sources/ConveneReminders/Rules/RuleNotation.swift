import ConveneModel

/// The compact form of reminder rules, as it stands in a cell of a table or behind an option:
///
///     invite -14d 08:00 email,sms; remind register_by-7d 08:00 email,sms; remind -2h sms; follow_up end+1d 09:00 email
///
/// A rule is `[purpose] [anchor]±N{d|h|m} [HH:MM] [channels] [policies]`; several are separated by `;` or line breaks.
/// Days are civil days and need a clock time; hours and minutes are elapsed time. What is left out means `remind`, the
/// start (for `follow_up`: the end), and `email,sms`. Policies are `max_late=6h`, `min_lead=1h`, `late=skip|send_now`.
enum RuleNotation {
    /// The purposes that a rule can have; all other messages Convene owes by itself.
    static let purposes: [(word: String, purpose: Purpose)] = [
        ("invite", .invitation), ("remind", .reminder), ("follow_up", .followUp),
    ]

    static let defaultPurpose = Purpose.reminder
    static let defaultChannels = ChannelPlan([.email, .sms])
    static let policies = ["max_late", "min_lead", "late"]

    /// Units of elapsed time, the longest first.
    static let units: [(sign: Character, span: Span)] = [("d", .days(1)), ("h", .hours(1)), ("m", .minutes(1))]

    static func word(for purpose: Purpose) -> String {
        purposes.first { $0.purpose == purpose }?.word ?? purpose.rawValue
    }

    static func defaultAnchor(for purpose: Purpose) -> Trigger.Anchor {
        purpose == .followUp ? .end : .start
    }
}

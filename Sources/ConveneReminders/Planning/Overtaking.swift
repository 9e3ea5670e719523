import ConveneModel

/// One message of several that are late together.
///
/// After an outage, or for somebody who registers late, the reminders of three weeks ago, of one week ago and of yesterday
/// are all still of use, and say the same; and so does an invitation that goes out only now. Only the latest reminder is
/// owed, or the invitation; the others are skipped, and say so.
enum Overtaking {
    static func settle(_ verdicts: [(occasion: Occasion, verdict: Verdict)]) -> [Verdict] {
        let owed = verdicts.filter { $0.verdict.isOwed }.map(\.occasion)
        guard owed.count > 1 else { return verdicts.map(\.verdict) }
        return verdicts.map { occasion, verdict in
            guard case .owe(let message) = verdict, message.purpose == .reminder,
                let other = owed.filter({ overtakes($0, occasion) }).max(by: { $0.dueAt < $1.dueAt })
            else { return verdict }
            return .skip(overtaken(message, by: other.rule, channels: occasion.rule.content.channels))
        }
    }

    /// Two rules for one moment are meant to be two.
    private static func overtakes(_ other: Occasion, _ reminder: Occasion) -> Bool {
        switch other.rule.content.purpose {
        case .invitation: other.dueAt != reminder.dueAt
        case .reminder: other.dueAt > reminder.dueAt && other.cause == reminder.cause && other.occurrence == reminder.occurrence
        default: false
        }
    }

    private static func overtaken(_ message: DueMessage, by rule: ReminderRule, channels: ChannelPlan) -> DueMessage {
        var message = message
        message.channels = channels
        message.reason = "overtaken by \(rule.id) (\(rule.content.title)), which is due as well and says the same"
        return message
    }
}

extension Verdict {
    fileprivate var isOwed: Bool {
        if case .owe = self { true } else { false }
    }
}

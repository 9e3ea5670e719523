package import ConveneModel

extension ReminderRule.Content {
    /// The rule in its compact form, with all that a reader wants to see: `remind -3d 08:00 email,sms max_late=6h`.
    ///
    /// Reading it gives this content again.
    package var text: String {
        let words = [RuleNotation.word(for: purpose), moment, channels.text] + policyWords
        return words.joined(separator: " ")
    }

    /// The rule without channels and policies, as reasons name it: `remind -3d 08:00`.
    package var title: String {
        "\(RuleNotation.word(for: purpose)) \(moment)"
    }

    /// The rules in one line, separated as `parse` takes them.
    package static func text(of contents: [Self]) -> String {
        contents.map(\.text).joined(separator: "; ")
    }

    private var moment: String {
        let anchor =
            trigger.anchor == RuleNotation.defaultAnchor(for: purpose) && purpose != .followUp ? "" : trigger.anchor.rawValue
        switch trigger.offset {
        case .civil(let days, let time): return "\(anchor)\(sign(days < 0, isZero: days == 0))\(abs(days))d \(time)"
        case .elapsed(let span):
            let isNegative = span < .zero
            return "\(anchor)\(sign(isNegative, isZero: span == .zero))\(quantity(isNegative ? -span : span))"
        }
    }

    /// What lies on the anchor itself gets the sign that its purpose has elsewhere.
    private func sign(_ isNegative: Bool, isZero: Bool) -> String {
        isNegative || (isZero && purpose != .followUp) ? "-" : "+"
    }

    private var policyWords: [String] {
        var words: [String] = []
        if let maxLate = policy.maxLate { words.append("max_late=\(quantity(maxLate))") }
        if let minLead = policy.minLead { words.append("min_lead=\(quantity(minLead))") }
        if policy.lateRegistrants != .sendNow { words.append("late=\(policy.lateRegistrants.rawValue)") }
        return words
    }

    /// In hours where it comes out even, else in minutes. Never in days: those of a moment are not 24 hours long.
    private func quantity(_ span: Span) -> String {
        let minutes = span.milliseconds / 60_000
        return minutes % 60 == 0 ? "\(minutes / 60)h" : "\(minutes)m"
    }
}

import ConveneModel

/// A policy of a rule, `max_late=6h`.
struct PolicyWord {
    private let word: RuleWord
    private let name: Substring
    private let value: Substring

    init(_ word: RuleWord) {
        self.word = word
        let name = word.text.prefix { $0 != "=" }
        self.name = name
        self.value = word.text[name.endIndex...].dropFirst()
    }

    func apply(to content: inout ReminderRule.Content) throws(RuleSyntaxError) {
        switch name {
        case "max_late":
            let span = try span()
            guard span > .zero else { throw word.error("leaves no time to send", "give at least one minute") }
            content.policy.maxLate = span
        case "min_lead":
            guard content.purpose != .followUp else {
                throw word.error("says how long before the start, but a follow-up comes after it", "leave it out")
            }
            content.policy.minLead = try span()
        case "late":
            content.policy.lateRegistrants = try lateRegistrants()
        default:
            throw word.error("is not a policy", "policies are \(RuleNotation.policies.joined(separator: ", "))")
        }
    }

    private func span() throws(RuleSyntaxError) -> Span {
        let (count, sign) = try QuantityWord.read(value, in: word)
        let unit = RuleNotation.units.first { $0.sign == sign }?.span ?? .minutes(1)
        return .milliseconds(unit.milliseconds * Int64(count))
    }

    private func lateRegistrants() throws(RuleSyntaxError) -> LatenessPolicy.LateRegistrants {
        if let policy = LatenessPolicy.LateRegistrants(rawValue: String(value)) { return policy }
        let words = LatenessPolicy.LateRegistrants.allCases.map { "late=\($0.rawValue)" }.joined(separator: " or ")
        throw word.error("does not say what late registrants get", "write \(words)")
    }
}

/// A count with its unit, `14d`.
enum QuantityWord {
    static func read(_ text: Substring, in word: RuleWord) throws(RuleSyntaxError) -> (count: Int, unit: Character) {
        let remedy = "write a whole number up to 99999 and d, h or m, such as 14d, 2h or 90m"
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...5).contains(digits.count), let count = Int(digits) else { throw word.error("has no number", remedy) }
        let rest = text[digits.endIndex...]
        guard let unit = rest.first, rest.count == 1, RuleNotation.units.contains(where: { $0.sign == unit }) else {
            throw word.error("has no unit", remedy)
        }
        return (count, unit)
    }
}

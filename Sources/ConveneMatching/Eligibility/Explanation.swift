package import ConveneModel

/// A verdict with the reasons for it, one per criterion, in the order of the rule.
package struct Explanation: Equatable, Sendable {
    package var verdict: Verdict
    /// Never empty.
    package var reasons: [Reason]

    /// What an event without a rule answers to everybody.
    package static let withoutRule = Explanation(
        verdict: .no,
        reasons: [Reason(criterion: "audience", verdict: .no, datum: "the event has no rule, so it selects nobody")])

    /// Those that the verdict rests on: for a yes, what holds; otherwise, what would have to become true. Never empty.
    package var decisiveReasons: [Reason] { reasons.filter(\.isDecisive) }

    /// What would have to be known to decide, where the verdict is unknown; nothing otherwise.
    package var missingData: [String] {
        guard verdict == .unknown else { return [] }
        return reasons.filter { $0.isDecisive && $0.verdict == .unknown }.compactMap(\.missing)
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

/// What one criterion says of one subject.
package struct Reason: Equatable, Sendable {
    /// The criterion as it is written, with the "not" that applies to it.
    package var criterion: String
    /// The answer to the criterion, with that "not" taken into account.
    package var verdict: Verdict
    /// The subject's own value: `P001 has 3`.
    package var datum: String
    /// The product that was looked at.
    package var product: ID<Product>?
    /// What is not on record, where the answer is unknown for want of it.
    package var missing: String?
    package var isDecisive = true

    /// `stars >= 4: no (P001 has 3)`.
    package var sentence: String { "\(criterion): \(verdict) (\(datum))" }
}

extension Reason: CustomStringConvertible {
    package var description: String { sentence }
}

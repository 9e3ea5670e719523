package import ConveneModel

/// Who a rule selects and who not, each with the reasons, in the order of the subjects' ids.
package struct MatchResult: Equatable, Sendable {
    package struct Entry: Equatable, Sendable {
        package var subject: ID<Subject>
        package var explanation: Explanation
    }

    package var matched: [Entry] = []
    /// With a verdict of no, or of unknown where data is missing.
    package var unmatched: [Entry] = []
}

extension Eligibility {
    /// Explains every candidate.
    package func match(_ candidates: some Sequence<Candidate>) -> MatchResult {
        var result = MatchResult()
        for candidate in candidates.sorted(by: { $0.subject.id < $1.subject.id }) {
            let entry = MatchResult.Entry(subject: candidate.subject.id, explanation: explain(candidate))
            if entry.explanation.verdict == .yes {
                result.matched.append(entry)
            } else {
                result.unmatched.append(entry)
            }
        }
        return result
    }

    /// The ids of those who are eligible, in their order, without reasons.
    package func select(_ candidates: some Sequence<Candidate>) -> [ID<Subject>] {
        candidates.filter { verdict(of: $0) == .yes }.map(\.subject.id).sorted()
    }
}

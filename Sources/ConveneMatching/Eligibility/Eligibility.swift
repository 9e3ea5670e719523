package import ConveneModel

/// One rule at one event: who may come, and why.
///
/// `verdict(of:)` is the quick answer and stops as soon as it is certain; `explain(_:)` looks at every criterion. They agree.
package struct Eligibility: Sendable {
    package let criteria: Criteria
    package let context: MatchContext
    /// A rule that does not speak of the status is for active subjects only.
    let activeOnly: Bool

    package init(_ criteria: Criteria, in context: MatchContext) {
        self.init(criteria, in: context, activeOnly: !criteria.mentions(.subject(.status)))
    }

    /// A rule that is asked on top of another one leaves the status to that one.
    init(_ criteria: Criteria, in context: MatchContext, activeOnly: Bool) {
        self.criteria = criteria
        self.context = context
        self.activeOnly = activeOnly
    }

    /// Eligible is only who gets a yes: an unknown is not enough.
    package func verdict(of candidate: Candidate) -> Verdict {
        if activeOnly, candidate.subject.status != .active { return .no }
        return verdict(criteria, candidate, nil)
    }

    func verdict(_ criteria: Criteria, _ candidate: Candidate, _ product: Product?) -> Verdict {
        switch criteria {
        case .criterion(let criterion): criterion.verdict(for: candidate, product: product, in: context)
        case .not(let inner): !verdict(inner, candidate, product)
        case .all(let parts): all(parts, candidate, product)
        case .any(let parts): any(parts, candidate, product)
        case .atLeast(let count, let parts):
            self.count(parts.count, reaching: count) { verdict(parts[$0], candidate, product) }
        case .products(let count, let inner):
            self.count(candidate.products.count, reaching: count) { verdict(inner, candidate, candidate.products[$0]) }
        }
    }

    private func all(_ parts: [Criteria], _ candidate: Candidate, _ product: Product?) -> Verdict {
        var least = Verdict.yes
        for part in parts {
            least = min(least, verdict(part, candidate, product))
            if least == .no { break }
        }
        return least
    }

    private func any(_ parts: [Criteria], _ candidate: Candidate, _ product: Product?) -> Verdict {
        var greatest = Verdict.no
        for part in parts {
            greatest = max(greatest, verdict(part, candidate, product))
            if greatest == .yes { break }
        }
        return greatest
    }

    private func count(_ total: Int, reaching threshold: Int, _ part: (Int) -> Verdict) -> Verdict {
        var (certain, open) = (0, 0)
        for index in 0..<total {
            switch part(index) {
            case .yes: certain += 1
            case .unknown: open += 1
            case .no: break
            }
            if certain >= threshold { break }
        }
        return Verdict(atLeast: threshold, certain: certain, open: open)
    }
}

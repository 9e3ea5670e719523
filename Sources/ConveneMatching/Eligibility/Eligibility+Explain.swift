import ConveneModel

extension Eligibility {
    /// The verdict with a reason per criterion. Of a `product ( … )`, the reasons are those of the product that fulfils it,
    /// else of the one that comes nearest.
    package func explain(_ candidate: Candidate) -> Explanation {
        if activeOnly, candidate.subject.status != .active { return inactive(candidate.subject) }
        return explain(criteria, candidate, nil, negated: false)
    }

    private func inactive(_ subject: Subject) -> Explanation {
        let reason = Reason(
            criterion: "status is active", verdict: .no,
            datum: "status is \(subject.status.rawValue): only active subjects are considered")
        return Explanation(verdict: .no, reasons: [reason])
    }

    /// A "not" is carried down to the criteria, so that every reason reads as what is asked for.
    private func explain(_ criteria: Criteria, _ candidate: Candidate, _ product: Product?, negated: Bool) -> Explanation {
        switch criteria {
        case .criterion(let criterion):
            let reason = reason(criterion, candidate, product, negated: negated)
            return Explanation(verdict: reason.verdict, reasons: [reason])
        case .not(let inner): return explain(inner, candidate, product, negated: !negated)
        case .all(let parts): return explain(parts, candidate, product, needed: negated ? 1 : parts.count, negated: negated)
        case .any(let parts): return explain(parts, candidate, product, needed: negated ? parts.count : 1, negated: negated)
        case .atLeast(let count, let parts):
            // "Not at least n of m" is "at least m - n + 1 of m do not".
            let needed = negated ? parts.count - count + 1 : count
            return explain(parts, candidate, product, needed: needed, negated: negated)
        case .products(let count, let inner):
            let block = ProductBlock(count: count, inner: inner, isNegated: negated)
            return explain(block, candidate)
        }
    }

    /// A node that holds where at least `needed` of its parts do.
    private func explain(
        _ parts: [Criteria], _ candidate: Candidate, _ product: Product?, needed: Int, negated: Bool
    ) -> Explanation {
        let explained = parts.map { explain($0, candidate, product, negated: negated) }
        let certain = explained.count { $0.verdict == .yes }
        let open = explained.count { $0.verdict == .unknown }
        let verdict = Verdict(atLeast: needed, certain: certain, open: open)
        let reasons = explained.flatMap { part in
            (part.verdict == .yes) == (verdict == .yes) ? part.reasons : part.reasons.map(\.asContext)
        }
        return Explanation(verdict: verdict, reasons: reasons)
    }

    private func reason(_ criterion: Criterion, _ candidate: Candidate, _ product: Product?, negated: Bool) -> Reason {
        let datum = Datum(of: criterion.field, candidate: candidate, product: product)
        let verdict = criterion.verdict(on: datum, in: context)
        let teller = DatumTeller(criterion: criterion, candidate: candidate, product: product, context: context)
        let text = CriteriaPrinter().text(criterion)
        return Reason(
            criterion: negated ? "not \(text)" : text, verdict: negated ? !verdict : verdict, datum: teller.told(datum),
            product: product?.id, missing: verdict == .unknown ? teller.missing : nil)
    }
}

/// `product ( … )` or `at least n products ( … )`, perhaps under a "not".
private struct ProductBlock {
    var count: Int
    var inner: Criteria
    var isNegated: Bool

    var text: String {
        let text = CriteriaPrinter().text(.products(atLeast: count, inner), layout: .oneLine)
        return isNegated ? "not \(text)" : text
    }
}

extension Eligibility {
    /// The one product that decides is told criterion by criterion; where several decide together, they are listed.
    private func explain(_ block: ProductBlock, _ candidate: Candidate) -> Explanation {
        let products = candidate.products.map { ($0, explain(block.inner, candidate, $0, negated: false)) }
        let certain = products.count { $0.1.verdict == .yes }
        let open = products.count { $0.1.verdict == .unknown }
        let found = Verdict(atLeast: block.count, certain: certain, open: open)
        let verdict = block.isNegated ? !found : found
        if block.count == 1, !block.isNegated, let nearest = Self.nearest(products) {
            return Explanation(verdict: verdict, reasons: nearest.reasons)
        }
        let missing = verdict == .unknown ? Self.missing(products.map(\.1)) : nil
        let summary = Reason(
            criterion: block.text, verdict: verdict, datum: Self.summary(products, of: candidate.subject), missing: missing)
        return Explanation(verdict: verdict, reasons: [summary])
    }

    /// The product with the best verdict, and of these the one with the fewest criteria in its way.
    private static func nearest(_ products: [(Product, Explanation)]) -> Explanation? {
        products.min { left, right in
            let (left, right) = (left.1, right.1)
            return left.verdict != right.verdict
                ? left.verdict > right.verdict
                : left.verdict != .yes && left.decisiveReasons.count < right.decisiveReasons.count
        }?.1
    }

    private static func summary(_ products: [(Product, Explanation)], of subject: Subject) -> String {
        guard !products.isEmpty else { return "\(subject.id) has no product" }
        let fitting = products.filter { $0.1.verdict == .yes }.map(\.0.id.text)
        let open = products.filter { $0.1.verdict == .unknown }.map(\.0.id.text)
        let count = "\(fitting.count) of \(products.count) \(products.count == 1 ? "product" : "products")"
        let which = fitting.isEmpty ? "" : ": \(fitting.joined(separator: ", "))"
        return "\(count)\(which)\(open.isEmpty ? "" : "; not known of \(open.joined(separator: ", "))")"
    }

    private static func missing(_ explanations: [Explanation]) -> String {
        let all = explanations.flatMap(\.missingData).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return all.joined(separator: ", ")
    }
}

extension Reason {
    /// The same reason where it does not bear on the verdict.
    fileprivate var asContext: Reason {
        var reason = self
        reason.isDecisive = false
        return reason
    }
}

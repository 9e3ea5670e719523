/// A rule that says who is eligible, as a tree. Text and form are views of it.
///
/// Product criteria stand inside `products` only, where they are asked of one product at a time; everything else is asked
/// of the subject. The parser guarantees that, and that every list has at least two parts (`atLeast`: at least one).
package indirect enum Criteria: Hashable, Sendable {
    /// Every part must hold: the lines of a rule, or "and".
    case all([Criteria])
    case any([Criteria])
    case not(Criteria)
    case atLeast(Int, [Criteria])
    /// There are at least so many different products for each of which all of the inner rule holds.
    case products(atLeast: Int, Criteria)
    case criterion(Criterion)

    /// There is one and the same product for which all of `inner` holds.
    package static func product(_ inner: Criteria) -> Criteria {
        .products(atLeast: 1, inner)
    }
}

extension Criteria {
    /// The criteria of the tree from left to right.
    package var leaves: [Criterion] {
        switch self {
        case .criterion(let criterion): [criterion]
        case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.leaves)
        case .not(let inner), .products(_, let inner): inner.leaves
        }
    }

    /// Whether any criterion speaks of `field`.
    package func mentions(_ field: CriteriaField) -> Bool {
        leaves.contains { $0.field == field }
    }
}

/// One condition on one field of a subject or a product.
package struct Criterion: Hashable, Sendable {
    package var field: CriteriaField
    package var condition: Condition

    package init(_ field: CriteriaField, _ condition: Condition) {
        self.field = field
        self.condition = condition
    }
}

/// The answer to a rule: yes, no, or not known for lack of data (Kleene's strong logic, which is also that of SQL's NULL).
///
/// The order is that of truth, `no < unknown < yes`: "and" is the least of its parts, "or" the greatest.
package enum Verdict: Int, CaseIterable, Comparable, Sendable {
    case no, unknown, yes

    package init(_ truth: Bool) {
        self = truth ? .yes : .no
    }

    /// Unknown where there is nothing to judge.
    package init(_ truth: Bool?) {
        self = truth.map(Verdict.init) ?? .unknown
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    package static prefix func ! (verdict: Self) -> Self {
        switch verdict {
        case .no: .yes
        case .unknown: .unknown
        case .yes: .no
        }
    }

    /// Whether at least `threshold` things hold, of which `certain` surely do and `open` are not known.
    package init(atLeast threshold: Int, certain: Int, open: Int) {
        if certain >= threshold {
            self = .yes
        } else {
            self = certain + open >= threshold ? .unknown : .no
        }
    }
}

extension Verdict: CustomStringConvertible {
    package var description: String {
        switch self {
        case .no: "no"
        case .unknown: "unknown"
        case .yes: "yes"
        }
    }
}

package import ConveneModel

/// What one occasion means for one registration at one moment.
package enum Verdict: Equatable, Sendable {
    case owe(DueMessage)
    case skip(DueMessage)
    /// Nothing yet.
    case wait(until: Instant)
    /// Nothing, and nothing to be written down: it was decided before, or is none of this subject's business.
    case nothing(reason: String)
}

package import ConveneModel

/// When to try again: exponential, with jitter and a cap, and not once the message has stopped being useful.
package struct RetryPolicy: Equatable, Sendable {
    /// The wait after the first attempt.
    package var base: Span
    package var factor: Double
    package var cap: Span
    /// The part of the wait that chance may take off or add, 0 to 1.
    package var jitter: Double
    /// After so many attempts it is enough; nothing means that only time decides.
    package var mostAttempts: Int?

    /// Behind so many attempts no factor worth the name has not met its cap.
    private static let mostSteps = 64

    package init(
        base: Span = .minutes(1), factor: Double = 3, cap: Span = .hours(4), jitter: Double = 0.2, mostAttempts: Int? = nil
    ) {
        self.base = base
        self.factor = factor
        self.cap = cap
        self.jitter = jitter
        self.mostAttempts = mostAttempts
    }

    /// The moment of the next attempt, or nothing where there is to be none.
    ///
    /// - Parameters:
    ///   - attempts: those that counted so far, 1 after the first.
    ///   - retryAfter: what the gateway asked for; never undercut.
    ///   - random: a number of 0 ..< 1.
    package func next(
        after attempts: Int, now: Instant, retryAfter: Span? = nil, usefulUntil: Instant, random: Double
    ) -> Instant? {
        if let mostAttempts, attempts >= mostAttempts { return nil }
        let moment = now + max(wait(after: attempts, random: random), retryAfter ?? .zero)
        return moment < usefulUntil ? moment : nil
    }

    private func wait(after attempts: Int, random: Double) -> Span {
        var wait = Double(base.milliseconds)
        let longest = Double(cap.milliseconds)
        for _ in 1..<min(max(1, attempts), Self.mostSteps) { wait = min(wait * factor, longest) }
        let spread = 1 + jitter * (2 * random - 1)
        return .milliseconds(Int64(min(wait, longest) * spread))
    }
}

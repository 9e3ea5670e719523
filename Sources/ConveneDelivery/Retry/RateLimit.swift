package import ConveneModel

/// At most `count` messages in each `span`, evenly, after a burst of at most `burst`.
///
/// Its whole memory is one instant, which the store keeps, so that a restart does not reset it: the moment at which the
/// messages allowed so far would have gone out, had they gone out evenly.
package struct RateLimit: Equatable, Sendable {
    package var count: Int
    package var span: Span
    package var burst: Int

    package init(_ count: Int, per span: Span, burst: Int = 1) {
        self.count = max(1, count)
        self.span = span
        self.burst = max(1, burst)
    }

    package enum Decision: Equatable, Sendable {
        /// Send now, and remember this instant.
        case go(memory: Instant)
        /// Not before this moment.
        case wait(until: Instant)
    }

    /// Whether one more message may go out at `now`.
    package func decide(at now: Instant, memory: Instant?) -> Decision {
        let interval = Span.milliseconds((span.milliseconds + Int64(count) - 1) / Int64(count))
        let tolerance = Span.milliseconds(interval.milliseconds * Int64(burst - 1))
        // A memory further ahead than any decision leaves it comes from a clock that was set back since.
        let due = min(max(memory ?? now, now), now + tolerance + interval)
        let earliest = due - tolerance
        return earliest <= now ? .go(memory: due + interval) : .wait(until: earliest)
    }
}

package import ConveneModel
import Glibc

/// The time of day, and a way to wait for a moment of it. The only thing that tests replace.
package protocol Clock: Sendable {
    func now() -> Instant
    /// Returns when `instant` has come, or earlier: callers look at the time again. Cancellation ends it at once.
    func sleep(until instant: Instant) async throws
}

/// The machine's wall clock.
package struct WallClock: Clock {
    /// No sleep is longer, so that a clock that was set is noticed.
    private static let longestSleep = Span.seconds(60)

    package init() {}

    package func now() -> Instant {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    package func sleep(until instant: Instant) async throws {
        let span = min(max(instant - now(), .zero), Self.longestSleep)
        try await Task.sleep(for: .milliseconds(span.milliseconds))
    }
}

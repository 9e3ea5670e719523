import ConveneDelivery
import ConveneModel
import Testing

@Suite struct `When to try again` {
    private static let now = Instant(seconds: 1_795_500_000)
    private static let far = now + .days(30)

    @Test func `waits grow by the factor up to the cap`() {
        let policy = RetryPolicy(base: .minutes(1), factor: 3, cap: .hours(1), jitter: 0)
        let waits = (1...7).map { attempts in
            policy.next(after: attempts, now: Self.now, usefulUntil: Self.far, random: 0.5).map { $0 - Self.now }
        }
        #expect(waits == [.minutes(1), .minutes(3), .minutes(9), .minutes(27), .hours(1), .hours(1), .hours(1)])
    }

    @Test func `chance moves a wait by its part at most`() throws {
        let policy = RetryPolicy(base: .minutes(10), factor: 2, cap: .hours(1), jitter: 0.2)
        let least = try #require(policy.next(after: 1, now: Self.now, usefulUntil: Self.far, random: 0))
        let most = try #require(policy.next(after: 1, now: Self.now, usefulUntil: Self.far, random: 0.999_999))
        #expect(least - Self.now == .minutes(8))
        #expect(most - Self.now <= .minutes(12))
        #expect(most - Self.now > .milliseconds(719_000))
    }

    @Test func `a gateway's own wish is never undercut`() {
        let policy = RetryPolicy(base: .minutes(1), jitter: 0)
        let next = policy.next(after: 1, now: Self.now, retryAfter: .hours(5), usefulUntil: Self.far, random: 0)
        #expect(next == Self.now + .hours(5))
    }

    @Test func `nothing is tried once it is of no use`() {
        let policy = RetryPolicy(base: .minutes(1), jitter: 0)
        #expect(policy.next(after: 1, now: Self.now, usefulUntil: Self.now + .minutes(1), random: 0) == nil)
        #expect(policy.next(after: 1, now: Self.now, usefulUntil: Self.now + .seconds(61), random: 0) != nil)
    }

    @Test func `the number of attempts can have an end`() {
        let policy = RetryPolicy(mostAttempts: 3)
        #expect(policy.next(after: 2, now: Self.now, usefulUntil: Self.far, random: 0) != nil)
        #expect(policy.next(after: 3, now: Self.now, usefulUntil: Self.far, random: 0) == nil)
    }

    @Test func `attempts without number do not overflow`() {
        #expect(RetryPolicy().next(after: .max, now: Self.now, usefulUntil: Self.far, random: 1) != nil)
    }

    /// Sends as fast as the limit allows and returns the moments.
    private static func moments(_ limit: RateLimit, count: Int) -> [Span] {
        var (clock, memory) = (now, Instant?.none)
        var moments: [Span] = []
        while moments.count < count {
            switch limit.decide(at: clock, memory: memory) {
            case .go(let next):
                memory = next
                moments.append(clock - now)
            case .wait(let until): clock = until
            }
        }
        return moments
    }

    @Test func `a rate is kept evenly after its burst`() {
        #expect(Self.moments(RateLimit(6, per: .minutes(1)), count: 4) == [.zero, .seconds(10), .seconds(20), .seconds(30)])
        #expect(
            Self.moments(RateLimit(6, per: .minutes(1), burst: 3), count: 5) == [.zero, .zero, .zero, .seconds(10), .seconds(20)])
    }

    @Test func `a clock that was set back does not stop a gateway`() {
        let limit = RateLimit(1, per: .seconds(1))
        #expect(limit.decide(at: Self.now, memory: Self.now + .days(365)) == .wait(until: Self.now + .seconds(1)))
    }
}

import ConveneDaemon
import ConveneModel
import ConveneStore
import Testing

// How time passes for a daemon whose clock stands still.

extension TestDaemon {
    /// Lets time pass from one moment at which something is due to the next, until `end`. After each, when everything that
    /// was due is decided and sent, `settled` is called.
    func pass(until end: Instant, settled: () async throws -> Void = {}) async throws {
        try await settle()
        try await settled()
        while let next = try await nextMoment(), next < end {
            try await move(to: next)
            try await settled()
        }
        try await move(to: end)
        try await settled()
    }

    /// Sets the clock and waits until everything that is due by then is decided and sent.
    func move(to instant: Instant) async throws {
        clock.set(to: instant)
        // What was deferred to this moment is the couriers' business alone.
        daemon.couriers.wake()
        try await settle()
    }

    func move(to text: String) async throws { try await move(to: try instant(text)) }

    /// Waits until what is due has been decided, and sent.
    func settle() async throws {
        try await eventually("everything due is decided and sent") { try await !isBusy() }
    }

    /// Waits until what is due has been decided, whether it can be sent or not.
    func decide() async throws {
        try await eventually("everything due is decided") { daemon.scheduler.isCaughtUp }
    }

    private func isBusy() async throws -> Bool {
        guard daemon.scheduler.isCaughtUp else { return true }
        let now = clock.now()
        return try await daemon.store.read { access in
            let waiting = try access.queue(limit: 1).contains { $0.nextAt.map { $0 <= now } ?? false }
            return try waiting || (access.messageCounts()[.claimed] ?? 0) > 0
        }
    }

    private func nextMoment() async throws -> Instant? {
        let claims = try await daemon.store.read { access in
            try Channel.allCases.compactMap { try access.nextClaim(on: $0) }
        }
        return (claims + [daemon.scheduler.nextDue].compactMap(\.self)).filter { $0 > clock.now() }.min()
    }
}

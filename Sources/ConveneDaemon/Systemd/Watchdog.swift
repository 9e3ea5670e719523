import ConveneModel
import ServiceLifecycle
import Synchronization

/// Tells systemd's watchdog that the daemon lives, but only while the scheduler makes progress.
///
/// Couriers are left out: libcurl may rightly wait ten minutes for an answer.
struct Watchdog: Service {
    let notifier: Notifier
    /// What `$WATCHDOG_USEC` says; nothing where systemd does not watch.
    let period: Duration?
    let progress: Progress

    func run() async throws {
        guard let period else { return try await gracefulShutdown() }
        // The end is no failure: one here would cut off the services that are still ending.
        await cancelWhenGracefulShutdown {
            var seen = progress.count
            notifier.watchdog()
            while !Task.isCancelled {
                try? await Task.sleep(for: period / 3)
                let now = progress.count
                // The scheduler's loop turns every few seconds, whether there is work or not.
                if now != seen { notifier.watchdog() }
                seen = now
            }
        }
    }
}

/// Counts the turns of a loop, so that another one can see that it is not stuck.
package final class Progress: Sendable {
    private let turns = Atomic<UInt64>(0)

    package init() {}

    package var count: UInt64 { turns.load(ordering: .relaxed) }
    package func step() { turns.wrappingAdd(1, ordering: .relaxed) }
}

import ConveneModel
import ConveneStore
import ServiceLifecycle

/// What has to be done from time to time: the log is emptied into the database file, and systemd is told how things are.
struct Upkeep: Service {
    let store: Store
    let notifier: Notifier
    let scheduler: Scheduler

    private static let period = Duration.seconds(60)
    /// By then everything has been started.
    private static let settling = Duration.seconds(2)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            try? await Task.sleep(for: Self.settling)
            Footprint.trim()
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.period)
                try? await store.checkpoint()
                await report()
            }
        }
    }

    private func report() async {
        guard let counts = try? await store.read({ try $0.messageCounts() }) else { return }
        let waiting = (counts[.planned] ?? 0) + (counts[.deferred] ?? 0)
        let next = scheduler.nextDue.map { "next \($0), " } ?? ""
        if waiting == 0 { Footprint.trim() }
        notifier.status("\(next)queued \(waiting), unknown \(counts[.unknown] ?? 0), held \(counts[.held] ?? 0)")
    }
}

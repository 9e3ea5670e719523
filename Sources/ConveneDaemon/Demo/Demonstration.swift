import ConveneConfiguration
import ConveneModel
import ConveneStore
import Glibc
import Logging
import ServiceLifecycle
import UnixSignals

/// One season of the sample programme at high speed, with a real daemon, a real store and real files.
package struct Demonstration: Sendable {
    /// The season: from before the first invitation that is still to come until the last fair is over.
    static let begins = "2026-11-02T07:00:00+07:00"
    static let ends = "2027-01-28T12:00:00+07:00"
    /// The socket stays open for at least so long, so that there is time to try the command.
    private static let shortestStay = Duration.seconds(20)

    private let folder: DemoFolder

    /// Makes a new folder below `temporaryDirectory`.
    package init(temporaryDirectory: String) throws {
        folder = try DemoFolder(below: temporaryDirectory)
    }

    /// Runs the season and prints what came of it. With `keep`, goes on until a signal ends it.
    package func run(keep: Bool) async throws {
        let clock = ManualClock(try Self.instant(Self.begins))
        let daemon = try await Daemon(try start(clock))
        let group = daemon.group(signals: [.sigterm, .sigint])
        let began = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            tasks.addTask {
                try await perform(daemon, clock)
                if !keep { try await Task.sleep(until: began + Self.shortestStay) }
                if !keep { await group.triggerGracefulShutdown() }
            }
            try await tasks.waitForAll()
        }
        try daemon.store.close()
    }

    private func perform(_ daemon: Daemon, _ clock: ManualClock) async throws {
        let season = DemoSeason(daemon: daemon, clock: clock, ends: try Self.instant(Self.ends))
        say(folder.welcome)
        try await season.load()
        try await season.pass()
        say(try await DemoReport(store: daemon.store, outbox: folder.outbox).text())
        say(folder.farewell)
    }

    private func start(_ clock: ManualClock) throws -> DaemonStart {
        let files = ConfigurationFiles(path: folder.configuration, credentialsDirectory: nil)
        let logger = Logger(label: "convened") { _ in StandardErrorHandler(level: .warning, isJournal: false) }
        var start = DaemonStart(configuration: try files.load(), secrets: files.secrets, logger: logger)
        start.clock = clock
        return start
    }

    private static func instant(_ text: String) throws -> Instant {
        guard let instant = Instant(text) else { throw StoreError.failed("“\(text)” is no moment") }
        return instant
    }

    private func say(_ text: String) { print(text) }
}

import ConveneDaemon
import ConveneModel
import ConveneStore
import Logging
import ServiceLifecycle

/// A whole daemon inside this process, on a new store and a standing clock.
struct BenchDaemon: Sendable {
    let daemon: Daemon
    let socket: String
    /// From the first line of the start until the socket takes connections.
    let secondsToReady: Double

    var store: Store { daemon.store }
    var actor: Actor { .daemon(uid: ownUserID()) }

    /// Starts a daemon with `gateways` in its configuration, runs `body`, and ends and removes the daemon.
    static func run<Value: Sendable>(
        below directory: String, gateways: String = "", _ body: @escaping @Sendable (BenchDaemon) async throws -> Value
    ) async throws -> Value {
        let folder = try TemporaryFolder(below: directory)
        defer { folder.remove() }
        try folder.write(configuration(folder, gateways), to: "convened.toml")
        return try await serve(folder, body)
    }

    private static func serve<Value: Sendable>(
        _ folder: TemporaryFolder, _ body: @escaping @Sendable (BenchDaemon) async throws -> Value
    ) async throws -> Value {
        let (began, ready) = (ContinuousClock.now, Alarm())
        let files = ConfigurationFiles(path: "\(folder.path)/convened.toml", credentialsDirectory: nil)
        let logger = Logger(label: "convened") { _ in StandardErrorHandler(level: .warning, isJournal: false) }
        var start = DaemonStart(configuration: try files.load(), secrets: files.secrets, logger: logger)
        start.clock = ManualClock(GeneratedEvent.now)
        start.onListening = { ready.ring() }
        let daemon = try await Daemon(start)
        let group = daemon.group()
        let socket = "\(folder.path)/control.sock"
        return try await withThrowingTaskGroup(of: Value?.self) { tasks in
            tasks.addTask {
                try await group.run()
                try daemon.store.close()
                return nil
            }
            tasks.addTask {
                await ready.wait()
                try Task.checkCancellation()
                let bench = BenchDaemon(daemon: daemon, socket: socket, secondsToReady: seconds(since: began))
                let value = try await body(bench)
                await group.triggerGracefulShutdown()
                return value
            }
            return try await result(of: &tasks)
        }
    }

    /// What the body gives, once the daemon has ended too.
    private static func result<Value: Sendable>(of tasks: inout ThrowingTaskGroup<Value?, any Error>) async throws -> Value {
        var result: Value?
        for try await value in tasks { result = value ?? result }
        guard let result else { throw BenchFailure("the daemon ended by itself") }
        return result
    }

    private static func configuration(_ folder: TemporaryFolder, _ gateways: String) -> String {
        """
        [store]
        path = "\(folder.path)/convene.sqlite"

        [control]
        socket = "\(folder.path)/control.sock"

        \(GeneratedOffice.configuration)

        \(gateways)
        """
    }
}

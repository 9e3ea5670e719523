import ConveneConfiguration
import ConveneDaemon
import ConveneModel
import ConveneStore
import Logging
import ServiceLifecycle
import Synchronization
import Testing

/// A folder with a configuration and a database: the place where one daemon after another may run.
struct Office: Sendable {
    let folder: TemporaryFolder

    var socket: String { "\(folder.path)/c.sock" }
    var database: String { "\(folder.path)/convene.db" }

    /// The office's own words.
    static let words = """
        [office]
        name = "Ủy ban nhân dân phường Duy Tiên"
        short_name = "UBND P.Duy Tiên"
        contact = "Bà Phạm Thị Minh"
        hotline = "0950 000 001"
        language = "vi"
        [mail]
        from = "UBND phường Duy Tiên <ocop@phuongduytien.example>"

        """

    /// `configuration` is what stands behind `[store]`, `[control]` and `words`.
    init(_ folder: TemporaryFolder, words: String = Self.words, _ configuration: String = "") throws {
        self.folder = folder
        let text = """
            [store]
            path = "\(folder.path)/convene.db"
            [control]
            socket = "\(folder.path)/c.sock"
            \(words)
            \(configuration)
            """
        try folder.write("convened.toml", text)
    }

    /// What a daemon here is started with.
    func start(_ clock: ManualClock) throws -> DaemonStart {
        let files = ConfigurationFiles(path: "\(folder.path)/convened.toml", credentialsDirectory: nil)
        let logger = Logger(label: "convened") { _ in SwiftLogNoOpLogHandler() }
        var start = DaemonStart(configuration: try files.load(), secrets: files.secrets, logger: logger)
        start.clock = clock
        return start
    }

    /// Runs a daemon here for the length of `body`, from where it listens until it has stopped gracefully.
    func run<Result: Sendable>(
        at clock: ManualClock, _ body: (TestDaemon) async throws -> Result
    ) async throws -> Result {
        let listening = Flag()
        var start = try start(clock)
        start.onListening = { listening.raise() }
        let daemon = try await Daemon(start)
        let group = daemon.group()
        async let run: Void = group.run()
        let outcome: Swift.Result<Result, any Error>
        do {
            try await eventually("the daemon listens") { listening.isRaised }
            outcome = .success(try await body(TestDaemon(daemon: daemon, clock: clock, office: self)))
        } catch {
            outcome = .failure(error)
        }
        await group.triggerGracefulShutdown()
        try await run
        try daemon.store.close()
        return try outcome.get()
    }
}

/// Something that has happened, or not yet.
final class Flag: Sendable {
    private let state = Mutex(false)

    var isRaised: Bool { state.withLock { $0 } }
    func raise() { state.withLock { $0 = true } }
}

/// Sets up an office for the length of `body`; nothing of it stays.
func withOffice<Result>(_ configuration: String = "", _ body: (Office) async throws -> Result) async throws -> Result {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    return try await body(Office(folder, configuration))
}

/// Runs one daemon in an office of its own for the length of `body`. Without gateways in `configuration`, messages are
/// written as files.
func withDaemon<Result: Sendable>(
    _ configuration: String = "", at moment: String = "2026-11-23T09:00:00+07:00", _ body: (TestDaemon) async throws -> Result
) async throws -> Result {
    try await withOffice(configuration) { office in
        try await office.run(at: try ManualClock(moment), body)
    }
}

extension ManualClock {
    /// A clock that shows an RFC 3339 moment.
    convenience init(_ text: String) throws {
        self.init(try instant(text))
    }
}

func instant(_ text: String) throws -> Instant {
    guard let instant = Instant(text) else { throw NotAnInstant(text: text) }
    return instant
}

struct NotAnInstant: Error {
    let text: String
}

import ArgumentParser
import ConveneConfiguration
import ConveneDaemon
import Glibc
import Logging

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run the daemon in the foreground, until SIGTERM or SIGINT.",
        discussion: "SIGHUP re-reads the configuration: gateways, templates, limits and access, all of it or nothing.")

    @Option(name: .long, help: "The configuration file.")
    var config = "/etc/convene/convened.toml"

    func run() async throws {
        // The database and the outbox hold personal data, whoever starts the daemon from wherever.
        umask(0o077)
        let files = ConfigurationFiles(path: config, credentialsDirectory: environment("CREDENTIALS_DIRECTORY"))
        do {
            let start = try start(files)
            try await Daemon(start).run(notifier: start.notifier)
        } catch {
            fail(with: error)
        }
    }

    private func start(_ files: ConfigurationFiles) throws -> DaemonStart {
        let configuration = try files.load()
        var start = DaemonStart(configuration: configuration, secrets: files.secrets, logger: logger(configuration.log.level))
        start.notifier = Notifier(path: environment("NOTIFY_SOCKET"))
        start.watchdogPeriod = environment("WATCHDOG_USEC").flatMap { Int64($0) }.map { .microseconds($0) }
        start.reread = { try files.load() }
        return start
    }

    private func logger(_ level: Configuration.Log.Level) -> Logger {
        let isJournal = environment("JOURNAL_STREAM") != nil
        return Logger(label: "convened") { _ in
            StandardErrorHandler(level: Logger.Level(rawValue: level.rawValue) ?? .info, isJournal: isJournal)
        }
    }
}

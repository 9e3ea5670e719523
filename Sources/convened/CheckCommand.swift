import ArgumentParser
import ConveneConfiguration
import ConveneDaemon
import Glibc

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read the configuration, report every mistake in it, and open nothing.",
        discussion: "Ends with 0 when there is no mistake in it, else with 1.")

    @Option(name: .long, help: "The configuration file.")
    var config = "/etc/convene/convened.toml"

    func run() throws {
        let files = ConfigurationFiles(path: config, credentialsDirectory: environment("CREDENTIALS_DIRECTORY"))
        let reading: ConfigurationReading
        do {
            reading = try files.read()
        } catch {
            fail(with: error)
        }
        for issue in reading.issues { complain("\(issue)") }
        guard reading.configuration != nil else { throw ExitCode(1) }
        print("\(config): ok")
    }
}

import ArgumentParser
import ConveneAPI

/// The daemon's program: `run`, `check` and `demo`.
@main
struct Convened: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convened",
        abstract: "Invites the right subjects to events and reminds them: once, in time, with a reason for everybody left out.",
        version: ConveneVersion.current, subcommands: [RunCommand.self, CheckCommand.self, DemoCommand.self])
}

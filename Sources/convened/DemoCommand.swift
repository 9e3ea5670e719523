import ArgumentParser
import ConveneDaemon

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Run the sample programme of Duy Tiên through one season, without configuration, server or root.",
        discussion: """
            Everything lies in a new temporary folder; what would be sent is written there as .eml and .txt files. Three \
            months pass in some seconds. It ends by itself within half a minute.
            """)

    @Flag(name: .long, help: "Leave the daemon running at the end of the season, until Ctrl-C.")
    var keep = false

    func run() async throws {
        do {
            try await Demonstration(temporaryDirectory: environment("TMPDIR") ?? "/tmp").run(keep: keep)
        } catch {
            fail(with: error)
        }
    }
}

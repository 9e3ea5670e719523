import ArgumentParser
import Curl

/// Measures Convene on the machine it runs on. It asserts nothing, and it is not installed.
@main
struct ConveneBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convene-bench",
        abstract: "Measure Convene on this machine; each figure is one line of JSON.",
        discussion: """
            Build it with -c release. A machine that does other things beside gives other figures in every run: compare those \
            of one run, and speak of ratios.
            """,
        subcommands: [
            DeliverCommand.self, MatchCommand.self, ImportCommand.self, ControlCommand.self, PlanCommand.self,
            RenderCommand.self, SinkCommand.self,
        ])
}

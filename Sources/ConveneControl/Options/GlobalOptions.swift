import ArgumentParser
import ConveneAPI
import Glibc

/// What every command understands, before or behind its name.
struct GlobalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The daemon's socket (default: $\(ControlProtocol.socketVariable), else \(ControlProtocol.defaultSocket)).",
            valueName: "path"))
    var socket: String?

    @Flag(help: "Print JSON instead of a table.")
    var json = false

    var socketPath: String {
        socket ?? Self.environment(ControlProtocol.socketVariable) ?? ControlProtocol.defaultSocket
    }

    func client() -> ControlClient {
        ControlClient(transport: Surroundings.current.connect(socketPath))
    }

    private static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}

import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl message show ID`: the message and the proof of what was sent.
struct ShowMessageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one message, what was sent for it, and what came of it.")

    @Argument(help: "The message's number.")
    var id: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let message = try options.client().send(.show(.message), [id])
        options.show(message) { Self.text(message) }
    }

    private static func text(_ message: JSONValue) -> String {
        let dispatches = message["dispatches"]?.array ?? []
        return ([Record(message.object ?? JSONObject()).text] + dispatches.map(text(ofDispatch:))).joined(separator: "\n\n")
    }

    private static func text(ofDispatch dispatch: JSONValue) -> String {
        var head = dispatch.object ?? JSONObject()
        head["text"] = nil
        let body = SafeText.escaped(dispatch["text"]?.string ?? "")
        let quoted = body.split(separator: "\n", omittingEmptySubsequences: false).map { "  | \($0)" }.joined(separator: "\n")
        let attempts = Table(attemptFields, of: dispatch["attempts"]?.array ?? []).text
        return "Dispatch\n\(Record(head).text)\n\(quoted)\nAttempts\n\(attempts)"
    }

    private static let attemptFields: [Field] = [
        .id("started_at", title: "started"), .id("ended_at", title: "ended"), .text("outcome"), .text("code"), .text("detail"),
    ]
}

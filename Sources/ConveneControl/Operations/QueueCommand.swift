import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl queue`.
struct QueueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "queue", abstract: "Show what waits to be sent.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let reply = try options.client().send(.queue)
        let queue = try reply.decoded(as: QueueReply.self)
        options.show(reply) {
            let oldest = queue.oldestDue.map { "oldest due \(Cell.text(of: .string($0.text)))\n" } ?? ""
            let items = Table(MessageNoun.fields, of: reply["items"]?.array ?? []).text
            return "messages \(queue.byState.inWords)\n\(oldest)\n\(items)"
        }
    }
}

import ArgumentParser
import ConveneAPI

/// `convenectl message`.
struct MessageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: Noun.message.rawValue, abstract: "What was, is or was not said to whom, with the reason.",
        subcommands: [ListCommand<MessageNoun>.self, ShowMessageCommand.self])
}

enum MessageNoun: ResourceNoun {
    static let noun = Noun.message
    static let abstract = MessageCommand.configuration.abstract
    static let fields: [Field] = [
        .number("id"), .id("event"), .id("subject"), .text("channel"), .text("rule"), .id("due"), .id("state"), .text("reason"),
    ]
    static let example = (id: "1", fields: "")

    struct Filters: ListFilters {
        @Option(help: "Only about this event.")
        var event: String?

        @Option(help: "Only to this subject.")
        var subject: String?

        @Option(help: "Only in this state, such as skipped.")
        var state: String?

        @Option(help: "Only of this rule.")
        var rule: String?

        @Option(help: "Only over this channel: email or sms.")
        var channel: String?

        var query: Query { Query([.event: event, .subject: subject, .state: state, .rule: rule, .channel: channel]) }
    }
}

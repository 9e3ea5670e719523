import ArgumentParser
import ConveneAPI

enum RuleNoun: ResourceNoun {
    static let noun = Noun.rule
    static let abstract = "What is said to whom, when, and over which channels."
    static let fields: [Field] = [.id("id"), .id("event"), .number("version"), .text("purpose"), .text("rule")]
    static let example = (id: "E01", fields: #""remind -3d 08:00 sms""#)
    static let verbs: [any ParsableCommand.Type] = [
        ListCommand<Self>.self, ShowCommand<Self>.self, AddRuleCommand.self, EditRuleCommand.self, RemoveCommand<Self>.self,
    ]

    struct Filters: ListFilters {
        @Option(help: "Only those of this event.")
        var event: String?

        var query: Query { Query([.event: event]) }
    }
}

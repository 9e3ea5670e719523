import ArgumentParser
import ConveneAPI

/// What the commands need to know of a noun whose resources are listed, shown, added, edited and removed.
protocol ResourceNoun {
    associatedtype Filters: ListFilters

    static var noun: Noun { get }
    /// What the noun is, in half a line.
    static var abstract: String { get }
    /// The columns of its table.
    static var fields: [Field] { get }
    /// An id and fields that show how one is added.
    static var example: (id: String, fields: String) { get }
    static var verbs: [any ParsableCommand.Type] { get }
}

extension ResourceNoun {
    static var verbs: [any ParsableCommand.Type] {
        [
            ListCommand<Self>.self, ShowCommand<Self>.self, AddCommand<Self>.self, EditCommand<Self>.self,
            RemoveCommand<Self>.self,
        ]
    }
}

/// The options that narrow a list.
protocol ListFilters: ParsableArguments {
    var query: Query { get }
}

/// `convenectl NOUN`.
struct NounCommand<Resource: ResourceNoun>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: Resource.noun.rawValue, abstract: Resource.abstract, subcommands: Resource.verbs)
    }
}

import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl NOUN remove ID`.
struct RemoveCommand<Resource: ResourceNoun>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "remove", abstract: "Remove a \(Resource.noun.rawValue).")
    }

    @Argument(help: "The \(Resource.noun.rawValue)'s \(Resource.noun.key).")
    var id: String

    @OptionGroup var confirmation: ConfirmationOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        try confirmation.require("Remove \(Resource.noun.rawValue) \(id)?")
        let reply = try options.client().send(.remove(Resource.noun), [id])
        options.show(reply.isNull ? [:] : reply) { "removed \(Resource.noun.rawValue) \(id)" }
    }
}

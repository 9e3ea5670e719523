import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl NOUN show ID`.
struct ShowCommand<Resource: ResourceNoun>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: "Show one \(Resource.noun.rawValue).")
    }

    @Argument(help: "The \(Resource.noun.rawValue)'s \(Resource.noun.key).")
    var id: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let resource = try options.client().send(.show(Resource.noun), [id])
        options.show(resource) { Record(resource.object ?? JSONObject()).text }
    }
}

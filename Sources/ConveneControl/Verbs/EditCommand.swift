import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl NOUN edit ID --set field=value`.
struct EditCommand<Resource: ResourceNoun>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit", abstract: "Change fields of a \(Resource.noun.rawValue).",
            discussion: "Example: convenectl \(Resource.noun.rawValue) edit \(Resource.example.id) \(Resource.example.fields)")
    }

    @Argument(help: "The \(Resource.noun.rawValue)'s \(Resource.noun.key).")
    var id: String

    @OptionGroup var fields: FieldOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if fields.assignments.isEmpty, fields.from == nil {
            throw ValidationError("Nothing to change. Say what with --set field=value or --from FILE.")
        }
    }

    func run() throws {
        let resource = try options.client().send(.edit(Resource.noun), [id], body: .object(try fields.fields()))
        options.show(resource) { "changed \(Resource.noun.rawValue) \(id)" }
    }
}

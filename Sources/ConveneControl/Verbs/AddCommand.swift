import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl NOUN add ID --set field=value`.
struct AddCommand<Resource: ResourceNoun>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: "Add a \(Resource.noun.rawValue).",
            discussion: "Example: convenectl \(Resource.noun.rawValue) add \(Resource.example.id) \(Resource.example.fields)")
    }

    @Argument(help: "The new \(Resource.noun.rawValue)'s \(Resource.noun.key).")
    var id: String

    @OptionGroup var fields: FieldOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        var body = JSONObject([JSONObject.Member(name: Resource.noun.key, value: .string(id))])
        for member in try fields.fields().members where member.name != Resource.noun.key { body[member.name] = member.value }
        let resource = try options.client().send(.create(Resource.noun), body: .object(body))
        options.show(resource) { "added \(Resource.noun.rawValue) \(resource[Resource.noun.key]?.cellText ?? id)" }
    }
}

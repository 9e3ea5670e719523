import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl NOUN list`.
struct ListCommand<Resource: ResourceNoun>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: "List \(Resource.noun.plural).")
    }

    @OptionGroup var options: GlobalOptions
    @OptionGroup var filters: Resource.Filters
    @OptionGroup var extent: ExtentOptions

    func run() throws {
        let items = try options.client().items(.list(Resource.noun), query: filters.query, limit: extent.limit)
        options.show(.array(items)) { Table(Resource.fields, of: items).text }
    }
}

/// How much of a list is wanted.
struct ExtentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only the first so many.", valueName: "count"))
    var limit: Int?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 on") }
    }
}

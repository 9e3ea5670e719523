import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl forecast`.
struct ForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast", abstract: "Show what will be sent to whom, and what not, as things stand now.")

    @Option(help: ArgumentHelp("The last day to look at, such as 2026-12-31.", valueName: "date"))
    var until: String?

    @Option(help: "Only about this event.")
    var event: String?

    @Option(help: "Only to this subject.")
    var subject: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let query = Query([.until: until, .event: event, .subject: subject])
        let reply = try options.client().send(.forecast, query: query)
        let entries = reply["entries"]?.array ?? []
        options.show(.array(entries)) { Table(Self.fields, of: entries).text }
    }

    private static let fields: [Field] = [
        .id("at"), .id("event"), .id("subject"), .text("rule"), .text("channels"), .text("verdict"), .text("reason"),
    ]
}

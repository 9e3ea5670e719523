import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl registration show EVENT SUBJECT`.
struct ShowRegistrationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a subject's registration for an event.")

    @Argument(help: "The event's id.")
    var event: String

    @Argument(help: "The subject's id.")
    var subject: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let query = Query([.event: event, .subject: subject])
        guard let registration = try options.client().items(.list(.registration), query: query).first else {
            throw ControlError(
                .notFound, "subject \(subject) has no registration for event \(event)",
                remedy: "add one with: convenectl registration add \(event) \(subject)")
        }
        options.show(registration) { Record(registration.object ?? JSONObject()).text }
    }
}

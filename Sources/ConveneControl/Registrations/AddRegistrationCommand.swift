import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl registration add EVENT SUBJECT`.
struct AddRegistrationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Register a subject for an event.")

    @Argument(help: "The event's id.")
    var event: String

    @Argument(help: "The subject's id.")
    var subject: String

    @Option(help: "The session, where the event's sessions are alternatives.")
    var session: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let body = try JSONValue(body: RegistrationRequest(event: event, subject: subject, session: session))
        let registration = try options.client().send(.create(.registration), body: body)
        options.show(registration) { "\(subject) is \(Cell.text(of: registration["state"])) for \(event)" }
    }
}

import ArgumentParser
import ConveneAPI
import ConveneJSON
import ConveneModel

/// An action on a registration as a word of the command line.
protocol RegistrationWord {
    static var action: RegistrationAction { get }
    static var abstract: String { get }
}

/// `convenectl registration confirm EVENT SUBJECT`, and the other actions.
struct RegistrationActionCommand<Word: RegistrationWord>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: Word.action.rawValue, abstract: Word.abstract)
    }

    @Argument(help: "The event's id.")
    var event: String

    @Argument(help: "The subject's id.")
    var subject: String

    @Option(help: "The session, where the event's sessions are alternatives.")
    var session: String?

    @Option(help: "Why, for the audit.")
    var note: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let body = try JSONValue(body: RegistrationActionRequest(session: session, note: note))
        let path = [event, subject, Word.action.rawValue]
        let registration = try options.client().send(.registrationAction, path, body: body)
        options.show(registration) { "\(subject) is \(Cell.text(of: registration["state"])) for \(event)" }
    }
}

enum Invite: RegistrationWord {
    static let action = RegistrationAction.invite
    static let abstract = "Invite a subject that was proposed."
}

enum Confirm: RegistrationWord {
    static let action = RegistrationAction.confirm
    static let abstract = "The subject comes."
}

enum Decline: RegistrationWord {
    static let action = RegistrationAction.decline
    static let abstract = "The subject does not come."
}

enum Waitlist: RegistrationWord {
    static let action = RegistrationAction.waitlist
    static let abstract = "Put a subject on the waiting list."
}

enum Offer: RegistrationWord {
    static let action = RegistrationAction.offer
    static let abstract = "Offer a free seat to a subject on the waiting list."
}

enum Expire: RegistrationWord {
    static let action = RegistrationAction.expire
    static let abstract = "The subject did not answer in time."
}

enum Withdraw: RegistrationWord {
    static let action = RegistrationAction.withdraw
    static let abstract = "Take a registration back."
}

enum Attend: RegistrationWord {
    static let action = RegistrationAction.attend
    static let abstract = "The subject came."
}

enum Miss: RegistrationWord {
    static let action = RegistrationAction.miss
    static let abstract = "The subject did not come."
}

enum Submit: RegistrationWord {
    static let action = RegistrationAction.submit
    static let abstract = "The subject has handed in what a deadline asks for."
}

import ArgumentParser
import ConveneAPI

/// `convenectl registration`.
struct RegistrationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: Noun.registration.rawValue, abstract: "Who is registered for what, from proposal to attendance.",
        subcommands: [
            ListCommand<RegistrationNoun>.self, ShowRegistrationCommand.self, AddRegistrationCommand.self,
            RegistrationActionCommand<Invite>.self, RegistrationActionCommand<Confirm>.self,
            RegistrationActionCommand<Decline>.self, RegistrationActionCommand<Waitlist>.self,
            RegistrationActionCommand<Offer>.self, RegistrationActionCommand<Expire>.self,
            RegistrationActionCommand<Withdraw>.self, RegistrationActionCommand<Attend>.self,
            RegistrationActionCommand<Miss>.self, RegistrationActionCommand<Submit>.self,
        ])
}

/// Registrations as a list; they have no id of their own.
enum RegistrationNoun: ResourceNoun {
    static let noun = Noun.registration
    static let abstract = RegistrationCommand.configuration.abstract
    static let fields: [Field] = [
        .id("event"), .id("subject"), .text("session"), .text("state"), .number("party_size", title: "party"), .text("products"),
        .id("changed_at", title: "changed"),
    ]
    static let example = (id: "E01", fields: "S001")

    struct Filters: ListFilters {
        @Option(help: "Only for this event.")
        var event: String?

        @Option(help: "Only of this subject.")
        var subject: String?

        @Option(help: "Only in this state, such as confirmed.")
        var state: String?

        var query: Query { Query([.event: event, .subject: subject, .state: state]) }
    }
}

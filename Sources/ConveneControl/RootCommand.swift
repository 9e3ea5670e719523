import ArgumentParser
import ConveneAPI

struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convenectl",
        abstract: "Look after a running convened: who is invited to what, who was told, and why not.",
        discussion: """
            Exit status: 0 ok, 1 failed, 2 usage, 3 daemon not running, 4 not found, 5 not permitted, 6 conflict, \
            7 incompatible version, 8 degraded.
            """,
        version: ConveneVersion.current,
        groupedSubcommands: [
            CommandGroup(
                name: "Records",
                subcommands: [
                    NounCommand<SubjectNoun>.self, NounCommand<ProductNoun>.self, NounCommand<EventNoun>.self,
                    NounCommand<SessionNoun>.self, RegistrationCommand.self, NounCommand<LocalityNoun>.self,
                    NounCommand<HolidayNoun>.self, NounCommand<RuleNoun>.self, ImportCommand.self,
                ]),
            CommandGroup(name: "Inviting", subcommands: [MatchCommand.self, InviteCommand.self, ForecastCommand.self]),
            CommandGroup(
                name: "Sending", subcommands: [MessageCommand.self, QueueCommand.self, GatewayCommand.self, ReleaseCommand.self]),
            CommandGroup(name: "The daemon", subcommands: [StatusCommand.self, AuditCommand.self]),
        ])

    @OptionGroup var options: GlobalOptions
}

import ArgumentParser

/// `convenectl gateway`.
struct GatewayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gateway", abstract: "The ways out: SMTP servers, SMS services, folders.",
        subcommands: [ListGatewaysCommand.self, TestGatewayCommand.self, ResumeGatewayCommand.self])
}

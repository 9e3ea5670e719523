import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl release`.
struct ReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Let a held daemon send: after a restore, or a jump of the clock.")

    @OptionGroup var confirmation: ConfirmationOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        try confirmation.confirm("Everything that is due will be sent. Release?")
        let reply = try options.client().send(.release)
        options.show(reply.isNull ? [:] : reply) { "released: what is due is sent" }
    }
}

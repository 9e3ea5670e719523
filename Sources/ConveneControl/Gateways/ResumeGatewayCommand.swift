import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl gateway resume NAME`.
struct ResumeGatewayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Let a paused gateway send again, after its fault is mended.")

    @Argument(help: "The gateway's name.")
    var name: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let reply = try options.client().send(.resumeGateway, [name])
        options.show(reply.isNull ? [:] : reply) { "\(name) sends again" }
    }
}

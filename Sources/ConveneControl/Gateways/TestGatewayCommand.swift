import ArgumentParser
import ConveneAPI
import ConveneJSON
import ConveneModel

/// `convenectl gateway test NAME --to ADDRESS`.
struct TestGatewayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Send a test message over one gateway and say what it answers.")

    @Argument(help: "The gateway's name.")
    var name: String

    @Option(help: ArgumentHelp("The address or number that gets the test message.", valueName: "address"))
    var to: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let reply = try options.client().send(.testGateway, [name], body: try JSONValue(body: GatewayTestRequest(to: to)))
        let result = try reply.decoded(as: GatewayTestReply.self)
        options.show(reply) {
            let answer = [result.code, result.detail].compactMap(\.self).joined(separator: " ")
            return SafeText.line("\(name): \(result.outcome.rawValue)" + (answer.isEmpty ? "" : " (\(answer))"))
        }
        guard result.outcome == .accepted || result.outcome == .duplicate else { throw Ending(exitStatus: .failed) }
    }
}

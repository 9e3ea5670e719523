import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl gateway list`.
struct ListGatewaysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List gateways and how they are.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let gateways = try options.client().items(.gateways)
        options.show(.array(gateways)) { Table(GatewayTable.fields, of: gateways).text }
    }
}

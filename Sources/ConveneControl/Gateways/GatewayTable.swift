import ConveneAPI
import ConveneJSON
import ConveneModel

/// Gateways as a table.
enum GatewayTable {
    static let fields: [Field] = [
        .id("name", title: "gateway"), .text("channel"), .text("kind"), .text("state"), .text("reason"),
    ]

    static func value(_ gateway: GatewayItem) -> JSONValue {
        [
            "name": .string(gateway.name), "channel": .string(gateway.channel.rawValue), "kind": .string(gateway.kind),
            "state": .string(gateway.state.rawValue), "reason": JSONValue(gateway.reason),
        ]
    }
}

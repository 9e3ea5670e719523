package import ConveneDelivery
package import ConveneModel

/// A gateway as the configuration describes it: whole but for the secrets, of which it knows only the places.
package struct GatewaySettings: Equatable, Sendable {
    package var name: String
    package var channels: [Channel]
    package var transport: Transport
    /// How many messages may be under way at once.
    package var couriers: Int
    package var rate: RateLimit?
    package var dailyCap: Int?

    package enum Transport: Equatable, Sendable {
        case smtp(SMTPGateway)
        case http(HTTPGateway)
        /// Messages are written here as files instead of being sent.
        case folder(path: String)
    }

    /// The name of the folder that stands in for a gateway where none is configured.
    package static let builtInName = "outbox"

    static func builtIn(path: String) -> GatewaySettings {
        GatewaySettings(name: builtInName, channels: Channel.allCases, transport: .folder(path: path), couriers: 1)
    }
}

package import ConveneModel

/// All that the configuration files say, with every default filled in.
package struct Configuration: Equatable, Sendable {
    package var store: Store
    package var control: Control
    package var access: Access
    package var office: Office
    package var mail: Mail
    package var sending: Sending
    package var templates: Templates
    package var log: Log
    /// By name, in alphabetical order, the built-in folder last where a channel needs it.
    package var gateways: [GatewaySettings]
    /// Which gateway serves a channel. Every channel has one.
    package var channels: [Channel: String]

    package struct Store: Equatable, Sendable {
        package var path: String
    }

    package struct Control: Equatable, Sendable {
        package var socket: String
    }

    package struct Templates: Equatable, Sendable {
        /// Where the office's own texts lie; nothing means that the built-in ones are used.
        package var directory: String?
    }

    package struct Log: Equatable, Sendable {
        package var level: Level

        package enum Level: String, CaseIterable, Sendable {
            case trace, debug, info, notice, warning, error
        }
    }

    /// The gateway that serves `channel`.
    package func gateway(for channel: Channel) -> GatewaySettings? {
        channels[channel].flatMap { name in gateways.first { $0.name == name } }
    }
}

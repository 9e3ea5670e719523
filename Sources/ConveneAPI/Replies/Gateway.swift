package import ConveneModel

/// A configured way out and how it is. Item of `Route.gateways`.
package struct GatewayItem: Codable, Equatable, Sendable {
    package enum State: String, Codable, Sendable {
        case ready
        /// Its host does not answer; it is tried again by itself, and `reason` says when.
        case unreachable
        /// Nothing goes out over it until somebody resumes it; `reason` says why.
        case paused
    }

    package var name: String
    package var channel: Channel
    /// `smtp`, `http` or `folder`.
    package var kind: String
    package var state: State
    package var reason: String?

    package init(name: String, channel: Channel, kind: String, state: State, reason: String? = nil) {
        self.name = name
        self.channel = channel
        self.kind = kind
        self.state = state
        self.reason = reason
    }
}

/// Body of `Route.testGateway`.
package struct GatewayTestRequest: Codable, Equatable, Sendable {
    /// The address or number that the test message goes to.
    package var to: String

    package init(to: String) {
        self.to = to
    }
}

/// What the gateway answered to a test message.
package struct GatewayTestReply: Codable, Equatable, Sendable {
    package var outcome: Outcome
    /// The gateway's or libcurl's own code.
    package var code: String?
    package var detail: String?

    package init(outcome: Outcome, code: String?, detail: String?) {
        self.outcome = outcome
        self.code = code
        self.detail = detail
    }
}

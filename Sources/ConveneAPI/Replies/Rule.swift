/// Body of `Route.create(.rule)`.
package struct RuleRequest: Codable, Equatable, Sendable {
    package var event: String
    /// `remind -3d 08:00 sms`.
    package var rule: String

    package init(event: String, rule: String) {
        self.event = event
        self.rule = rule
    }
}

/// Body of `Route.edit(.rule)`.
package struct RuleEditRequest: Codable, Equatable, Sendable {
    package var rule: String

    package init(rule: String) {
        self.rule = rule
    }
}

/// A reminder rule. Item of `Route.list(.rule)`.
package struct RuleItem: Codable, Equatable, Sendable {
    package var id: String
    package var event: String
    package var version: Int
    package var rule: String
    package var purpose: String
    package var channels: String

    package init(id: String, event: String, version: Int, rule: String, purpose: String, channels: String) {
        self.id = id
        self.event = event
        self.version = version
        self.rule = rule
        self.purpose = purpose
        self.channels = channels
    }
}

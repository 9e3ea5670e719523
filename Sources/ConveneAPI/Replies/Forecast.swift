/// What will fall due, as things stand now. Reply to `Route.forecast`.
package struct ForecastReply: Codable, Equatable, Sendable {
    package var entries: [Entry]

    package init(entries: [Entry]) {
        self.entries = entries
    }

    package struct Entry: Codable, Equatable, Sendable {
        package var at: Timestamp
        package var event: String?
        package var subject: String
        package var rule: String
        package var channels: String
        /// `send`, `skip`, or another word of the planner's.
        package var verdict: String
        package var reason: String

        package init(
            at: Timestamp, event: String?, subject: String, rule: String, channels: String, verdict: String, reason: String
        ) {
            self.at = at
            self.event = event
            self.subject = subject
            self.rule = rule
            self.channels = channels
            self.verdict = verdict
            self.reason = reason
        }
    }
}

package import ConveneJSON

/// One change and who made it. Item of `Route.audit`.
package struct AuditItem: Codable, Equatable, Sendable {
    package var id: Int64
    package var at: Timestamp
    /// The user's name, or the daemon's part that acted by itself.
    package var actor: String
    package var uid: UInt32?
    package var action: String
    package var noun: String
    package var object: String
    /// The fields that differ, as they were.
    package var before: JSONObject?
    package var after: JSONObject?

    package init(
        id: Int64, at: Timestamp, actor: String, uid: UInt32?, action: String, noun: String, object: String,
        before: JSONObject?, after: JSONObject?
    ) {
        self.id = id
        self.at = at
        self.actor = actor
        self.uid = uid
        self.action = action
        self.noun = noun
        self.object = object
        self.before = before
        self.after = after
    }
}

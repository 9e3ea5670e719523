package import ConveneModel

/// What the planner decided about one message, before it has a row.
package struct NewMessage: Sendable {
    package var key: Message.Key
    package var event: ID<Event>?
    package var session: ID<Session>?
    package var rule: ID<ReminderRule>?
    package var ruleVersion: Int
    package var purpose: Purpose
    /// The channels that are possible for this subject, in order.
    package var channels: ChannelPlan
    package var dueAt: Instant
    package var usefulUntil: Instant
    /// Why it is owed, or why it is skipped.
    package var reason: String
    package var isSkipped: Bool

    package init(
        key: Message.Key, event: ID<Event>?, session: ID<Session>? = nil, rule: ID<ReminderRule>?, ruleVersion: Int,
        purpose: Purpose, channels: ChannelPlan, dueAt: Instant, usefulUntil: Instant, reason: String, isSkipped: Bool
    ) {
        self.key = key
        self.event = event
        self.session = session
        self.rule = rule
        self.ruleVersion = ruleVersion
        self.purpose = purpose
        self.channels = channels
        self.dueAt = dueAt
        self.usefulUntil = usefulUntil
        self.reason = reason
        self.isSkipped = isSkipped
    }
}

extension WriteAccess {
    /// Writes a decision into the ledger; answers false where the ledger holds that key already and nothing was written.
    @discardableResult
    package func owe(_ message: NewMessage) throws -> Bool {
        let state: MessageState = message.isSkipped ? .skipped : .planned
        let first = message.isSkipped ? nil : message.channels.channels.first
        return try connection.run(
            """
            INSERT INTO message (subject_id, origin, cause, occurrence, event_id, session_id, rule_id, rule_version, purpose,
                channels, due_at, useful_until, state, reason, channel, next_at, created_at, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (subject_id, origin, cause, occurrence) DO NOTHING
            """,
            SQLValue(message.key.subject), .text(message.key.origin), .text(message.key.cause.text),
            .text(message.key.occurrence), SQLValue(message.event), SQLValue(message.session), SQLValue(message.rule),
            SQLValue(message.ruleVersion), SQLValue(message.purpose), .text(message.channels.text), SQLValue(message.dueAt),
            SQLValue(message.usefulUntil), SQLValue(state), .text(message.reason), SQLValue(first),
            message.isSkipped ? .null : SQLValue(message.dueAt), SQLValue(now), SQLValue(now)) > 0
    }

    /// Takes back a message that waits.
    package func supersede(_ id: Int64, reason: String) throws {
        try connection.run(
            """
            UPDATE message SET state = 'superseded', reason = ?, next_at = NULL, changed_at = ?
            WHERE id = ? AND state IN ('planned', 'deferred')
            """, .text(reason), SQLValue(now), .integer(id))
    }
}

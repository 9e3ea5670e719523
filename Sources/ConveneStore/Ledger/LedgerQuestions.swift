package import ConveneModel

/// What a list of messages may be narrowed by; nothing means "all".
package struct MessageFilter: Sendable {
    package var event: String?
    package var subject: String?
    package var state: String?
    package var rule: String?
    package var channel: String?

    package init() {}
}

extension ReadAccess {
    /// Messages with a higher number than `after`, in the order of their numbers.
    package func messages(_ filter: MessageFilter, after: Int64, limit: Int) throws -> [MessageRow] {
        try connection.rows(
            """
            SELECT \(MessageRow.columns) FROM message m
            WHERE m.id > ? AND (? IS NULL OR m.event_id = ?) AND (? IS NULL OR m.subject_id = ?) AND (? IS NULL OR m.state = ?)
                AND (? IS NULL OR m.rule_id = ?) AND (? IS NULL OR m.channel = ?)
            ORDER BY m.id LIMIT ?
            """,
            values: [.integer(after)]
                + [filter.event, filter.subject, filter.state, filter.rule, filter.channel].flatMap {
                    [SQLValue($0), SQLValue($0)]
                }
                + [.integer(Int64(limit))],
            read: MessageRow.init(reading:))
    }

    /// The message with this number; throws `StoreError.notFound`.
    package func message(_ id: Int64) throws -> MessageRow {
        let row = try connection.first(
            "SELECT \(MessageRow.columns) FROM message m WHERE m.id = ?", .integer(id), read: MessageRow.init(reading:))
        guard let row else { throw StoreError.notFound(noun: "message", id: "\(id)") }
        return row
    }

    /// What has been decided for an event already, so that it is not decided again.
    package func decidedKeys(of event: ID<Event>) throws -> Set<Message.Key> {
        Set(
            try connection.rows("SELECT \(MessageRow.columns) FROM message m WHERE m.event_id = ?", SQLValue(event)) {
                try MessageRow(reading: &$0).message.key
            })
    }

    /// The messages of an event that wait for their moment and are in nobody's hands.
    package func waitingMessages(of event: ID<Event>) throws -> [MessageRow] {
        try connection.rows(
            "SELECT \(MessageRow.columns) FROM message m WHERE m.event_id = ? AND m.state IN ('planned', 'deferred') ORDER BY m.id",
            SQLValue(event), read: MessageRow.init(reading:))
    }

    /// How many messages are in each state; states without any are left out.
    package func messageCounts() throws -> [MessageState: Int] {
        let counts: [(MessageState, Int)] = try connection.rows("SELECT state, count(*) FROM message GROUP BY state") {
            (try $0.word(), try $0.int())
        }
        return Dictionary(uniqueKeysWithValues: counts)
    }

    /// The messages that wait for a courier, the next one first.
    package func queue(limit: Int) throws -> [MessageRow] {
        try connection.rows(
            "SELECT \(MessageRow.columns) FROM message m WHERE m.next_at IS NOT NULL ORDER BY m.next_at, m.id LIMIT ?",
            .integer(Int64(limit)), read: MessageRow.init(reading:))
    }

    /// When the next message on `channel` may be claimed.
    package func nextClaim(on channel: Channel) throws -> Instant? {
        try connection.first(
            "SELECT next_at FROM message WHERE channel = ? AND next_at IS NOT NULL ORDER BY next_at LIMIT 1", SQLValue(channel)
        ) { try $0.instant() }
    }
}

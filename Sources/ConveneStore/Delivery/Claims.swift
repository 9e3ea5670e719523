package import ConveneModel

/// A message that a courier holds, with the transmission prepared for it earlier, if there was one on this channel.
package struct ClaimedMessage: Sendable {
    package let row: MessageRow
    package let channel: Channel
    /// Rendered and kept at an earlier attempt; a repetition sends the same bytes under the same Message-ID.
    package let dispatch: Dispatch?
}

extension WriteAccess {
    /// Hands up to `limit` messages that are due on `channel` to a courier, the longest due first; answers their numbers.
    ///
    /// Those whose usefulness has ended are skipped instead, with the reason. While a hold lies on the store there are none.
    package func claim(on channel: Channel, courier: String, limit: Int) throws -> [Int64] {
        guard try reading.hold() == nil else { return [] }
        let ready = try ready(on: channel, limit)
        for id in ready {
            try connection.run(
                """
                UPDATE message SET state = 'claimed', courier = ?, next_at = NULL, changed_at = ?, reason = 'a courier has it'
                WHERE id = ?
                """, .text(courier), SQLValue(now), .integer(id))
        }
        return ready
    }

    /// Those whose turn it is. Only they are looked at, so that a lot costs the same however many wait behind it.
    private func ready(on channel: Channel, _ limit: Int) throws -> [Int64] {
        while true {
            let first = try connection.rows(
                "SELECT id, useful_until FROM message WHERE channel = ? AND next_at <= ? ORDER BY next_at, id LIMIT ?",
                SQLValue(channel), SQLValue(now), .integer(Int64(limit))
            ) { (id: try $0.integer(), usefulUntil: try $0.instant()) }
            let useless = first.filter { $0.usefulUntil <= now }
            guard !useless.isEmpty else { return first.map(\.id) }
            for message in useless { try dropUseless(message.id) }
        }
    }

    private func dropUseless(_ id: Int64) throws {
        try connection.run(
            """
            UPDATE message SET next_at = NULL, changed_at = ?,
                state = CASE WHEN facts IS NULL THEN 'skipped' ELSE 'accepted' END,
                reason = CASE WHEN facts IS NULL THEN 'too late: it could not be sent while it was useful; '
                    ELSE 'sent over another channel; the rest was too late: ' END || reason
            WHERE id = ? AND state IN ('planned', 'deferred')
            """, SQLValue(now), .integer(id))
        try connection.run(
            """
            UPDATE message SET next_at = NULL, changed_at = ?, reason = reason || '; not repeated, it is no longer useful'
            WHERE id = ? AND state = 'unknown'
            """, SQLValue(now), .integer(id))
    }

    /// Gives claimed messages back, to be claimed again at `nextAt`.
    ///
    /// One whose last attempt is of unknown outcome is `unknown` again: that it was claimed has made nothing certain.
    package func release(_ ids: [Int64], reason: String, nextAt: Instant) throws {
        for id in ids {
            let isUncertain = try reading.lastOutcome(of: id) == .unknown
            try connection.run(
                """
                UPDATE message SET state = ?, courier = NULL, next_at = ?, changed_at = ?, reason = ?
                WHERE id = ? AND state = 'claimed'
                """,
                SQLValue(isUncertain ? MessageState.unknown : .planned), SQLValue(nextAt), SQLValue(now),
                .text(isUncertain ? "may or may not have been sent; \(reason)" : reason), .integer(id))
        }
    }
}

extension ReadAccess {
    /// The claimed message, with its earlier transmission on the channel it is claimed for.
    package func claimed(_ id: Int64) throws -> ClaimedMessage? {
        let row = try message(id)
        guard row.message.state == .claimed, let channel = row.channel else { return nil }
        return ClaimedMessage(row: row, channel: channel, dispatch: try dispatches(of: id).last { $0.channel == channel })
    }
}

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
    /// Those whose usefulness has ended are skipped instead, with the reason.
    package func claim(on channel: Channel, courier: String, limit: Int) throws -> [Int64] {
        try dropUseless(on: channel)
        return try connection.rows(
            """
            UPDATE message SET state = 'claimed', courier = ?, next_at = NULL, changed_at = ?, reason = 'a courier has it'
            WHERE id IN (SELECT id FROM message WHERE channel = ? AND next_at <= ? ORDER BY next_at, id LIMIT ?) RETURNING id
            """, .text(courier), SQLValue(now), SQLValue(channel), SQLValue(now), .integer(Int64(limit))
        ) { try $0.integer() }
        .sorted()
    }

    private func dropUseless(on channel: Channel) throws {
        try connection.run(
            """
            UPDATE message SET state = 'skipped', next_at = NULL, changed_at = ?, reason = 'too late: it could not be sent while it was useful; ' || reason
            WHERE channel = ? AND next_at <= ? AND useful_until <= ? AND state IN ('planned', 'deferred')
            """, SQLValue(now), SQLValue(channel), SQLValue(now), SQLValue(now))
        try connection.run(
            """
            UPDATE message SET next_at = NULL, changed_at = ?, reason = reason || '; not repeated, it is no longer useful'
            WHERE channel = ? AND next_at <= ? AND useful_until <= ? AND state = 'unknown'
            """, SQLValue(now), SQLValue(channel), SQLValue(now), SQLValue(now))
    }

    /// Gives claimed messages back, to be claimed again at `nextAt`.
    package func release(_ ids: [Int64], reason: String, nextAt: Instant) throws {
        for id in ids {
            try connection.run(
                """
                UPDATE message SET state = 'planned', courier = NULL, next_at = ?, changed_at = ?, reason = ?
                WHERE id = ? AND state = 'claimed'
                """, SQLValue(nextAt), SQLValue(now), .text(reason), .integer(id))
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

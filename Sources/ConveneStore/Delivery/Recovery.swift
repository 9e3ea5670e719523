import ConveneModel

/// What a start found lying open.
package struct Recovered: Equatable, Sendable {
    /// This start's number; attempts carry it.
    package let incarnation: Int64
    /// Attempts that were open: each may or may not have reached its gateway.
    package let uncertain: Int
    /// Messages that a courier had taken without having begun to send.
    package let returned: Int
}

extension WriteAccess {
    /// Begins a new incarnation: every attempt that is open belongs to a dead one and is uncertain from now on.
    ///
    /// `settle` says what becomes of each uncertain message. Messages that were only claimed wait again.
    package func beginIncarnation(settle: (MessageRow) throws -> Settlement) throws -> Recovered {
        let incarnation = try connection.rows(
            """
            INSERT INTO setting (key, value) VALUES ('incarnation', '1')
            ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) RETURNING CAST(value AS INTEGER)
            """
        ) { try $0.integer() }[0]
        let open = try connection.rows("SELECT id FROM attempt WHERE ended_at IS NULL ORDER BY id") { try $0.integer() }
        for attempt in open {
            let detail = "convened ended while the message was being handed over"
            let result = AttemptResult(attempt: attempt, outcome: .unknown, code: nil, detail: detail, providerID: nil)
            try close(result, settle: settle)
        }
        let returned = try connection.rows("SELECT id FROM message WHERE state = 'claimed' ORDER BY id") { try $0.integer() }
        try release(returned, reason: "due; the courier that had it ended before sending", nextAt: now)
        return Recovered(incarnation: incarnation, uncertain: open.count, returned: returned.count)
    }
}

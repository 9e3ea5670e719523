package import ConveneModel

/// One try to hand a dispatch to its gateway. Open while `outcome` is missing.
package struct Attempt: Equatable, Sendable {
    package let id: Int64
    package let dispatch: Int64
    package let startedAt: Instant
    package let endedAt: Instant?
    package let outcome: Outcome?
    package let code: String?
    package let detail: String?
}

/// What an attempt is for: bytes that are kept already, or new ones.
package enum Transmission: Sendable {
    case kept(Int64)
    case new(NewDispatch)
}

/// An intent that is on the disk: only now may the first byte be sent.
package struct OpenAttempt: Equatable, Sendable {
    package let attempt: Int64
    package let dispatch: Int64
}

/// How an attempt ended.
package struct AttemptResult: Sendable {
    package let attempt: Int64
    package let outcome: Outcome
    package let code: String?
    package let detail: String
    package let providerID: String?

    package init(attempt: Int64, outcome: Outcome, code: String?, detail: String, providerID: String?) {
        self.attempt = attempt
        self.outcome = outcome
        self.code = code
        self.detail = detail
        self.providerID = providerID
    }
}

/// What becomes of a message after an attempt.
package struct Settlement: Equatable, Sendable {
    package let action: MessageAction
    package let reason: String
    /// When it may be claimed again, for the states that wait.
    package let nextAt: Instant?
    /// The channel to go on with.
    package let channel: Channel
    /// Whether the attempt counts against the message's own number of tries.
    package let countsAsTry: Bool

    package init(action: MessageAction, reason: String, nextAt: Instant?, channel: Channel, countsAsTry: Bool) {
        self.action = action
        self.reason = reason
        self.nextAt = nextAt
        self.channel = channel
        self.countsAsTry = countsAsTry
    }
}

extension WriteAccess {
    /// Commits the intent to send: the dispatch's bytes and an open attempt of this courier.
    ///
    /// Answers nothing where the message is no longer this courier's, or its event has changed since revision `revision`
    /// was rendered: then nothing may be sent.
    package func openAttempt(
        message: Int64, courier: String, incarnation: Int64, transmission: Transmission, revision: Int64?
    ) throws -> OpenAttempt? {
        let standing = try connection.integer(
            """
            SELECT count(*) FROM message m LEFT JOIN event e ON e.id = m.event_id
            WHERE m.id = ? AND m.state = 'claimed' AND m.courier = ? AND (? IS NULL OR e.revision = ?)
            """, .integer(message), .text(courier), SQLValue(revision), SQLValue(revision))
        guard standing == 1 else { return nil }
        let dispatch: Int64 =
            switch transmission {
            case .kept(let id): id
            case .new(let new): try add(new, for: message)
            }
        try connection.run(
            "INSERT INTO attempt (dispatch_id, courier, incarnation, started_at) VALUES (?, ?, ?, ?)", .integer(dispatch),
            .text(courier), .integer(incarnation), SQLValue(now))
        return OpenAttempt(attempt: connection.lastInsertedID, dispatch: dispatch)
    }

    /// Records how an attempt ended and what becomes of the messages that its dispatch carried.
    ///
    /// `settle` is asked for each of them. An attempt that has been closed meanwhile changes nothing.
    package func close(_ result: AttemptResult, settle: (MessageRow) throws -> Settlement) throws {
        let closed = try connection.run(
            "UPDATE attempt SET ended_at = ?, outcome = ?, code = ?, detail = ? WHERE id = ? AND ended_at IS NULL",
            SQLValue(now), SQLValue(result.outcome), SQLValue(result.code), .text(result.detail), .integer(result.attempt))
        guard closed > 0 else { return }
        let dispatch = try connection.integer("SELECT dispatch_id FROM attempt WHERE id = ?", .integer(result.attempt))
        if let provider = result.providerID {
            try connection.run("UPDATE dispatch SET provider_id = ? WHERE id = ?", .text(provider), .integer(dispatch))
        }
        let carried = try connection.rows(
            """
            SELECT \(MessageRow.columns) FROM message m JOIN dispatch_message l ON l.message_id = m.id
            WHERE l.dispatch_id = ? AND m.state = 'claimed' ORDER BY m.id
            """, .integer(dispatch), read: MessageRow.init(reading:))
        let mayHaveTold = [.accepted, .duplicate, .unknown].contains(result.outcome)
        for row in carried { try apply(try settle(row), to: row, told: mayHaveTold ? dispatch : nil) }
    }

    /// `told` is the dispatch whose facts the subject knows now, or may know.
    private func apply(_ settlement: Settlement, to row: MessageRow, told: Int64?) throws {
        guard let next = row.message.state.applying(settlement.action) else {
            throw StoreError.damaged(
                "message \(row.message.id) is \(row.message.state.rawValue), which cannot \(settlement.action.rawValue)")
        }
        try connection.run(
            """
            UPDATE message SET state = ?, reason = ?, next_at = ?, channel = ?, courier = NULL, attempts = attempts + ?,
                changed_at = ?, facts = coalesce((SELECT facts FROM dispatch WHERE id = ?), facts)
            WHERE id = ?
            """, SQLValue(next), .text(settlement.reason), SQLValue(settlement.nextAt), SQLValue(settlement.channel),
            .integer(settlement.countsAsTry ? 1 : 0), SQLValue(now), SQLValue(told), .integer(row.message.id))
    }

    /// Settles a claimed message without an attempt: its text cannot be made, or nobody is to be told any more.
    package func settle(_ message: Int64, as settlement: Settlement) throws {
        let row = try reading.message(message)
        guard row.message.state == .claimed else { return }
        try apply(settlement, to: row, told: nil)
    }
}

extension ReadAccess {
    /// What the last attempt at a message came to, over whatever dispatch; nothing while it is open or where there was none.
    func lastOutcome(of message: Int64) throws -> Outcome? {
        try connection.first(
            """
            SELECT a.outcome FROM attempt a JOIN dispatch_message l ON l.dispatch_id = a.dispatch_id
            WHERE l.message_id = ? ORDER BY a.id DESC LIMIT 1
            """, .integer(message)
        ) { $0.optionalWord() } ?? nil
    }

    /// The attempts at a dispatch, oldest first.
    package func attempts(at dispatch: Int64) throws -> [Attempt] {
        try connection.rows(
            """
            SELECT id, dispatch_id, started_at, ended_at, outcome, code, detail FROM attempt WHERE dispatch_id = ? ORDER BY id
            """, .integer(dispatch)
        ) { row in
            Attempt(
                id: try row.integer(), dispatch: try row.integer(), startedAt: try row.instant(), endedAt: row.optionalInstant(),
                outcome: row.optionalWord(), code: row.optionalText(), detail: row.optionalText())
        }
    }
}

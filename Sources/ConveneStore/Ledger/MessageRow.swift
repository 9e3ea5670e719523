package import ConveneModel

/// A message as the ledger holds it, with what only the ledger knows.
package struct MessageRow: Sendable {
    package let message: Message
    package let session: ID<Session>?
    package let rule: ID<ReminderRule>?
    /// The channel that is being tried, or that was tried last.
    package let channel: Channel?
    package let nextAt: Instant?
    package let attempts: Int
    /// The facts that the subject was last told by this message; nothing while nothing may have reached them.
    package let toldFacts: String?
    package let changedAt: Instant
}

extension MessageRow {
    /// Whether an attempt may have reached its reader and none is known to have. Of a message for several channels that is
    /// not asked: there, one of them may have succeeded.
    package var isDoubtful: Bool { toldFacts != nil && message.channels.mode == .failover }

    /// Whether one of the several channels that are all wanted has told it.
    package var isTold: Bool { toldFacts != nil && message.channels.mode == .all }

    static let columns = """
        m.id, m.subject_id, m.origin, m.cause, m.occurrence, m.event_id, m.purpose, m.rule_version, m.channels, m.due_at,
        m.useful_until, m.state, m.reason, m.session_id, m.rule_id, m.channel, m.next_at, m.attempts, m.facts,
        m.changed_at
        """

    init(reading row: inout RowReader) throws {
        let id = try row.integer()
        let key = Message.Key(
            subject: try row.id(), origin: try row.text(), cause: try Cause(stored: try row.text()), occurrence: try row.text())
        let event: ID<Event>? = row.optionalID()
        let (purpose, version): (Purpose, Int) = (try row.word(), try row.int())
        guard let channels = ChannelPlan(text: try row.text()) else { throw StoreError.damaged("message \(id) has no channels") }
        message = Message(
            id: id, key: key, event: event, purpose: purpose, ruleVersion: version, channels: channels, dueAt: try row.instant(),
            usefulUntil: try row.instant(), state: try row.word(), reason: try row.text())
        session = row.optionalID()
        rule = row.optionalID()
        channel = row.optionalWord()
        nextAt = row.optionalInstant()
        attempts = try row.int()
        toldFacts = row.optionalText()
        changedAt = try row.instant()
    }
}

extension Cause {
    /// Reads what `text` writes.
    fileprivate init(stored text: String) throws {
        guard let colon = text.firstIndex(of: ":") else { throw StoreError.damaged("“\(text)” is no cause of a message") }
        let id = String(text[text.index(after: colon)...])
        switch text[..<colon] {
        case "event": self = .event(ID(trusted: id))
        case "session": self = .session(ID(trusted: id))
        case "product": self = .product(ID(trusted: id))
        default: throw StoreError.damaged("“\(text)” is no cause of a message")
        }
    }
}

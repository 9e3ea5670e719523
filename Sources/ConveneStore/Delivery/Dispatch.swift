package import ConveneModel

/// One transmission to one contact point over one gateway, with the bytes as they were or will be sent.
package struct Dispatch: Equatable, Sendable {
    package let id: Int64
    package let channel: Channel
    package let gateway: String
    package let recipient: String
    /// Message-ID of the e-mail, or idempotency key of the SMS. The same for every attempt.
    package let messageID: String
    /// The e-mail's subject line.
    package let title: String?
    /// What a person reads of it, where the bytes themselves are not meant for people.
    package let text: String?
    package let content: [UInt8]
    /// The facts of the event that it tells.
    package let facts: String
    /// The id that the gateway gave it.
    package let providerID: String?
}

/// A dispatch that is about to be kept.
package struct NewDispatch: Sendable {
    package var channel: Channel
    package var gateway: String
    package var recipient: String
    package var messageID: String
    package var title: String?
    package var text: String?
    package var content: [UInt8]
    package var facts: String

    package init(
        channel: Channel, gateway: String, recipient: String, messageID: String, title: String? = nil, text: String? = nil,
        content: [UInt8], facts: String
    ) {
        self.channel = channel
        self.gateway = gateway
        self.recipient = recipient
        self.messageID = messageID
        self.title = title
        self.text = text
        self.content = content
        self.facts = facts
    }
}

extension ReadAccess {
    /// The transmissions that carried a message, oldest first.
    package func dispatches(of message: Int64) throws -> [Dispatch] {
        try connection.rows(
            """
            SELECT d.id, d.channel, d.gateway, d.recipient, d.message_id, d.title, d.text, d.content, d.facts, d.provider_id
            FROM dispatch d JOIN dispatch_message l ON l.dispatch_id = d.id WHERE l.message_id = ? ORDER BY d.id
            """, .integer(message)
        ) { row in
            Dispatch(
                id: try row.integer(), channel: try row.word(), gateway: try row.text(), recipient: try row.text(),
                messageID: try row.text(), title: row.optionalText(), text: row.optionalText(), content: try row.bytes(),
                facts: try row.text(),
                providerID: row.optionalText())
        }
    }
}

extension WriteAccess {
    /// Keeps a transmission for a message before anything of it is sent; answers its number.
    func add(_ dispatch: NewDispatch, for message: Int64) throws -> Int64 {
        try connection.run(
            """
            INSERT INTO dispatch (channel, gateway, recipient, message_id, title, text, content, facts, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, SQLValue(dispatch.channel), .text(dispatch.gateway), .text(dispatch.recipient), .text(dispatch.messageID),
            SQLValue(dispatch.title), SQLValue(dispatch.text), .blob(dispatch.content), .text(dispatch.facts), SQLValue(now))
        let id = connection.lastInsertedID
        try connection.run(
            "INSERT INTO dispatch_message (dispatch_id, message_id) VALUES (?, ?)", .integer(id), .integer(message))
        return id
    }
}

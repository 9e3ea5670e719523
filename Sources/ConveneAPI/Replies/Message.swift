import ConveneJSON
package import ConveneModel

/// One row of the ledger. Item of `Route.list(.message)`.
package struct MessageItem: Codable, Equatable, Sendable {
    package var id: Int64
    package var event: String?
    package var subject: String
    /// The channels planned: `email,sms`, `email+sms`, `sms`.
    package var channel: String
    /// All that may be tried, in the notation of rules: `email,sms`.
    package var channels: String
    /// The rule's id, or the purpose's word for what Convene owes by itself.
    package var rule: String
    package var purpose: String
    package var due: Timestamp
    package var state: MessageState
    package var reason: String
    /// When it is tried (again).
    package var nextAt: Timestamp?
    package var usefulUntil: Timestamp
    package var attempts: Int

    package init(
        id: Int64, event: String?, subject: String, channel: String, channels: String, rule: String, purpose: String,
        due: Timestamp, state: MessageState, reason: String, nextAt: Timestamp?, usefulUntil: Timestamp, attempts: Int
    ) {
        self.id = id
        self.event = event
        self.subject = subject
        self.channel = channel
        self.channels = channels
        self.rule = rule
        self.purpose = purpose
        self.due = due
        self.state = state
        self.reason = reason
        self.nextAt = nextAt
        self.usefulUntil = usefulUntil
        self.attempts = attempts
    }
}

/// A message with everything that was transmitted for it. Reply to `Route.show(.message)`.
package struct MessageReply: Codable, Equatable, Sendable {
    package var message: MessageItem
    package var dispatches: [DispatchItem]

    package init(message: MessageItem, dispatches: [DispatchItem]) {
        self.message = message
        self.dispatches = dispatches
    }

    /// The message's own members, and `dispatches` behind them.
    package func encode(to encoder: any Encoder) throws {
        var members = try JSONCoding.value(of: message).object ?? JSONObject()
        members["dispatches"] = try JSONCoding.value(of: dispatches)
        try members.encode(to: encoder)
    }

    package init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        message = try JSONCoding.decode(MessageItem.self, from: value)
        dispatches = try JSONCoding.decode([DispatchItem].self, from: value["dispatches"] ?? [])
    }
}

/// One transmission to one contact point over one gateway.
package struct DispatchItem: Codable, Equatable, Sendable {
    package var channel: Channel
    package var gateway: String
    package var recipient: String
    /// The Message-ID of a mail, the idempotency key of an SMS.
    package var messageId: String
    /// The text as it was sent, or its beginning.
    package var text: String
    /// The size of all that was sent.
    package var bytes: Int
    package var attempts: [AttemptItem]

    package init(
        channel: Channel, gateway: String, recipient: String, messageId: String, text: String, bytes: Int,
        attempts: [AttemptItem]
    ) {
        self.channel = channel
        self.gateway = gateway
        self.recipient = recipient
        self.messageId = messageId
        self.text = text
        self.bytes = bytes
        self.attempts = attempts
    }
}

/// One try to hand a dispatch to its gateway.
package struct AttemptItem: Codable, Equatable, Sendable {
    package var startedAt: Timestamp
    /// Nothing while it is open.
    package var endedAt: Timestamp?
    package var outcome: Outcome?
    package var code: String?
    package var detail: String?

    package init(startedAt: Timestamp, endedAt: Timestamp?, outcome: Outcome?, code: String?, detail: String?) {
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.outcome = outcome
        self.code = code
        self.detail = detail
    }
}

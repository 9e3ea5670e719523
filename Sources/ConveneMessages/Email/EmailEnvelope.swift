package import ConveneModel

/// All of a mail's header but the subject: whom it is from and for, and how it names itself.
package struct EmailEnvelope: Equatable, Sendable {
    package var from: Mailbox
    package var to: Mailbox
    package var replyTo: Mailbox?
    package var date: Instant
    /// The zone in which `date` is written.
    package var offsetSeconds: Int
    /// `id@domain`, with or without angle brackets. A retry carries the same one.
    package var messageID: String
    /// Message-IDs of earlier mails about the same thing, oldest first.
    package var references: [String]
    /// Where to refuse further mails: `mailto:` and `https:` addresses, most liked first.
    package var unsubscribe: [String]
    package var list: MailingList?

    package init(
        from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil, date: Instant, offsetSeconds: Int = 0, messageID: String,
        references: [String] = [], unsubscribe: [String] = [], list: MailingList? = nil
    ) {
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.date = date
        self.offsetSeconds = offsetSeconds
        self.messageID = messageID
        self.references = references
        self.unsubscribe = unsubscribe
        self.list = list
    }
}

/// What a mail belongs to (RFC 2919): a dotted id such as `notices.phuongduytien.example`, perhaps with a name.
package struct MailingList: Equatable, Sendable {
    package var name: String?
    package var id: String

    package init(name: String? = nil, id: String) {
        self.name = name
        self.id = id
    }
}

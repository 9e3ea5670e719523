package import ConveneModel

/// All that one message is about, as it stands at the moment of rendering.
package struct MessageContext: Sendable {
    package var subject: Subject
    /// Nothing where the message is about a product alone.
    package var event: Event?
    /// The subject's own session, where the event's sessions are alternatives.
    package var session: Session?
    /// The products that the message is about, in the order they are to be named.
    package var products: [Product]
    /// What the office adds in its own words, in the language of the message.
    package var ruleText: String?
    /// The clock of the event's zone: “tomorrow” is counted from it.
    package var now: CivilDateTime
    /// What the subject was told before a change.
    package var told: Facts?
    /// Why something changed or was called off, in the language of the message.
    package var reason: String?
    /// The same in a word or two, for an SMS; a short `reason` needs none.
    package var reasonShort: String?
    /// Whether a new date is promised for what was called off.
    package var isPostponed: Bool
    /// What the message is before the law; by default what its event is.
    package var messageClass: MessageClass

    package init(
        subject: Subject, event: Event?, session: Session? = nil, products: [Product] = [], ruleText: String? = nil,
        now: CivilDateTime, told: Facts? = nil, reason: String? = nil, reasonShort: String? = nil, isPostponed: Bool = false,
        messageClass: MessageClass? = nil
    ) {
        self.subject = subject
        self.event = event
        self.session = session
        self.products = products
        self.ruleText = ruleText
        self.now = now
        self.told = told
        self.reason = reason
        self.reasonShort = reasonShort
        self.isPostponed = isPostponed
        self.messageClass = messageClass ?? event?.messageClass ?? .notice
    }
}

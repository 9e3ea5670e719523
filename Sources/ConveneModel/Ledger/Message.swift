/// One row of the ledger: something owed to one subject for one reason.
package struct Message: Equatable, Sendable {
    /// What a message is about, and so what makes two of them one. The store holds it unique.
    package struct Key: Hashable, Sendable {
        package var subject: ID<Subject>
        /// The rule's id, or the purpose's word for what Convene owes by itself.
        package var origin: String
        /// The event, session or product that causes it.
        package var cause: Cause
        /// What it is about: the civil start for a reminder, `once` for an invitation, the facts for a change.
        package var occurrence: String

        package init(subject: ID<Subject>, origin: String, cause: Cause, occurrence: String) {
            self.subject = subject
            self.origin = origin
            self.cause = cause
            self.occurrence = occurrence
        }
    }

    package var id: Int64
    package var key: Key
    package var event: ID<Event>?
    package var purpose: Purpose
    package var ruleVersion: Int
    package var channels: ChannelPlan
    /// The moment it fell due.
    package var dueAt: Instant
    /// When sending it stops making sense.
    package var usefulUntil: Instant
    package var state: MessageState
    /// The reason for the state, in words.
    package var reason: String

    package init(
        id: Int64, key: Key, event: ID<Event>?, purpose: Purpose, ruleVersion: Int, channels: ChannelPlan,
        dueAt: Instant, usefulUntil: Instant, state: MessageState, reason: String
    ) {
        self.id = id
        self.key = key
        self.event = event
        self.purpose = purpose
        self.ruleVersion = ruleVersion
        self.channels = channels
        self.dueAt = dueAt
        self.usefulUntil = usefulUntil
        self.state = state
        self.reason = reason
    }
}

/// The event, session or product that a message is caused by.
package enum Cause: Hashable, Sendable {
    case event(ID<Event>)
    case session(ID<Session>)
    case product(ID<Product>)

    /// `event:E01`, as it is stored.
    package var text: String {
        switch self {
        case .event(let id): "event:\(id)"
        case .session(let id): "session:\(id)"
        case .product(let id): "product:\(id)"
        }
    }
}

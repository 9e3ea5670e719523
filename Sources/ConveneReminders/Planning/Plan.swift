package import ConveneModel

/// Everything that decides what one event owes, except the moment.
package struct PlanInput: Sendable {
    package var event: Event
    package var sessions: [Session]
    package var rules: [ReminderRule]
    package var registrations: [(registration: Registration, subject: Subject)]
    /// The keys of this event's messages that the ledger holds, in whatever state they are.
    package var heldKeys: Set<Message.Key>
    /// The rules of the event's zone.
    package var zone: ZoneRules
    package var policy: PlanningPolicy

    package init(
        event: Event, sessions: [Session], rules: [ReminderRule],
        registrations: [(registration: Registration, subject: Subject)], heldKeys: Set<Message.Key>, zone: ZoneRules,
        policy: PlanningPolicy = PlanningPolicy()
    ) {
        self.event = event
        self.sessions = sessions
        self.rules = rules
        self.registrations = registrations
        self.heldKeys = heldKeys
        self.zone = zone
        self.policy = policy
    }
}

/// What an event owes at one moment, and when to look again.
package struct Plan: Equatable, Sendable {
    /// Due now, to be written to the ledger as planned.
    package var owed: [DueMessage] = []
    /// Due now, and decided against: to be written to the ledger as skipped.
    package var skipped: [DueMessage] = []
    /// Rules that owe nobody anything as the event stands.
    package var idle: [IdleRule] = []
    /// The next moment at which more falls due, later than the plan's own; nothing where only a change can bring more.
    package var nextWakeUp: Instant?
}

/// A rule without an occasion, and why.
package struct IdleRule: Equatable, Sendable {
    package var rule: ReminderRule
    package var reason: String
}

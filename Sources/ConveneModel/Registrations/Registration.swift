/// A subject's relation to one event (or to one of its alternative sessions), from proposal to attendance.
package struct Registration: Equatable, Sendable {
    package var event: ID<Event>
    package var subject: ID<Subject>
    /// The session held, where the event's sessions are alternatives.
    package var session: ID<Session>?
    package var state: RegistrationState
    /// The products that the registration is for, at fairs and evaluations.
    package var products: [ID<Product>]
    package var partySize: Int
    package var changedAt: Instant

    package init(event: ID<Event>, subject: ID<Subject>, state: RegistrationState, changedAt: Instant) {
        self.event = event
        self.subject = subject
        self.state = state
        self.products = []
        self.partySize = 1
        self.changedAt = changedAt
    }
}

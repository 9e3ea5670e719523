package import ConveneModel

/// A subject's relation to one event. Item of `Route.list(.registration)`.
package struct RegistrationItem: Codable, Equatable, Sendable {
    package var event: String
    package var subject: String
    package var session: String?
    package var state: RegistrationState
    package var partySize: Int
    package var products: [String]
    package var changedAt: Timestamp

    package init(_ registration: Registration, offsetSeconds: Int) {
        event = registration.event.text
        subject = registration.subject.text
        session = registration.session?.text
        state = registration.state
        partySize = registration.partySize
        products = registration.products.map(\.text)
        changedAt = Timestamp(registration.changedAt, offsetSeconds: offsetSeconds)
    }
}

/// Body of `Route.create(.registration)`.
package struct RegistrationRequest: Codable, Equatable, Sendable {
    package var event: String
    package var subject: String
    package var session: String?

    package init(event: String, subject: String, session: String? = nil) {
        self.event = event
        self.subject = subject
        self.session = session
    }
}

/// Body of `Route.registrationAction`.
package struct RegistrationActionRequest: Codable, Equatable, Sendable {
    package var session: String?
    /// Why, for the audit.
    package var note: String?

    package init(session: String? = nil, note: String? = nil) {
        self.session = session
        self.note = note
    }
}

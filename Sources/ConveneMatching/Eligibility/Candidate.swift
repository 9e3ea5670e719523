package import ConveneModel

/// A subject with everything that a rule may ask of it.
package struct Candidate: Sendable {
    package var subject: Subject
    /// In the order of their ids, which decides between products that are equally near to a rule.
    package let products: [Product]
    /// What it did with earlier events. What is not in it did not happen.
    package var history: [PastEvent]

    package init(_ subject: Subject, products: [Product] = [], history: [PastEvent] = []) {
        self.subject = subject
        self.products = products.sorted { $0.id < $1.id }
        self.history = history
    }

    /// The same subject with only those products that fulfil `condition`.
    func keepingProducts(where condition: (Product) -> Bool) -> Candidate {
        Candidate(subject, products: products.filter(condition), history: history)
    }
}

/// What a subject's registration for one event came to.
package struct PastEvent: Equatable, Sendable {
    package enum Fact: Sendable {
        case invited, declined, attended, absent
    }

    package var event: ID<Event>
    /// The event's first day.
    package var day: CivilDate
    package var facts: [Fact]

    package init(_ event: ID<Event>, on day: CivilDate, _ facts: [Fact]) {
        self.event = event
        self.day = day
        self.facts = facts
    }

    /// What `registration` for an event that begins on `day` says. Whoever is past `proposed` has been invited.
    package init(_ registration: Registration, on day: CivilDate) {
        let facts: [Fact] =
            switch registration.state {
            case .proposed: []
            case .declined: [.invited, .declined]
            case .attended: [.invited, .attended]
            case .absent: [.invited, .absent]
            case .invited, .confirmed, .waitlisted, .offered, .expired, .withdrawn, .submitted: [.invited]
            }
        self.init(registration.event, on: day, facts)
    }
}

package import ConveneModel

/// Which sessions of an event a subject of its audience may take.
///
/// A session's own audience is asked on top of the event's: the status is left to the event's rule, and where that rule
/// selected the subject for certain products, the session's is asked of those products only. So who comes with a tea is
/// not seated among the food because of another product of hers.
package struct SessionEligibility: Sendable {
    /// A session with its audience; none means the whole audience of the event.
    package struct Choice: Sendable {
        package var session: ID<Session>
        package var criteria: Criteria?

        package init(_ session: ID<Session>, _ criteria: Criteria?) {
            self.session = session
            self.criteria = criteria
        }
    }

    private let event: Eligibility
    private let choices: [Choice]

    /// The sessions keep the order in which they are given.
    package init(event: Eligibility, choices: [Choice]) {
        self.event = event
        self.choices = choices
    }

    package func options(for candidate: Candidate) -> SessionOptions {
        let eventExplanation = event.explain(candidate)
        guard eventExplanation.verdict == .yes else {
            return SessionOptions(event: eventExplanation, sessions: [])
        }
        let narrowed = event.narrowingProducts(of: candidate)
        let sessions = choices.map { choice in
            SessionOptions.Option(session: choice.session, explanation: explain(choice, narrowed))
        }
        return SessionOptions(event: eventExplanation, sessions: sessions)
    }

    private func explain(_ choice: Choice, _ candidate: Candidate) -> Explanation? {
        choice.criteria.map { Eligibility($0, in: event.context, activeOnly: false).explain(candidate) }
    }
}

/// What one subject may choose from.
package struct SessionOptions: Equatable, Sendable {
    package struct Option: Equatable, Sendable {
        package var session: ID<Session>
        /// Nothing where the session is open to the whole audience.
        package var explanation: Explanation?

        package var isOpen: Bool { explanation.map { $0.verdict == .yes } ?? true }
    }

    package var event: Explanation
    /// All sessions, or none where the subject is not in the event's audience.
    package var sessions: [Option]

    /// The sessions that the subject may take.
    package var open: [ID<Session>] { sessions.filter(\.isOpen).map(\.session) }

    /// Whether the subject is in the event's audience and yet no session takes it: worth a warning to the organizer.
    package var fitsNoSession: Bool { event.verdict == .yes && !sessions.isEmpty && open.isEmpty }
}

extension Eligibility {
    /// The candidate with only those products for which the rule selects it; with all of them where none is asked for.
    func narrowingProducts(of candidate: Candidate) -> Candidate {
        let blocks = productBlocks(criteria)
        let narrowed = candidate.keepingProducts { product in
            blocks.contains { verdict($0, candidate, product) == .yes }
        }
        return narrowed.products.isEmpty ? candidate : narrowed
    }

    /// What is asked of products, other than under a "not".
    private func productBlocks(_ criteria: Criteria) -> [Criteria] {
        switch criteria {
        case .products(_, let inner): [inner]
        case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(productBlocks)
        case .not, .criterion: []
        }
    }
}

/// Who an event's criteria select, who not, and why. Reply to `Route.match` and `Route.applyMatch`.
package struct MatchReply: Codable, Equatable, Sendable {
    package var event: String
    /// The criteria as they were read.
    package var audience: String?
    /// The civil day for which the criteria were judged.
    package var evaluatedOn: String
    package var matched: [Candidate]
    package var unmatched: [Candidate]
    /// Where the match was applied: how many were newly proposed, and how many had a registration already.
    package var proposed: Int?
    package var already: Int?

    package init(
        event: String, audience: String?, evaluatedOn: String, matched: [Candidate], unmatched: [Candidate],
        proposed: Int? = nil, already: Int? = nil
    ) {
        self.event = event
        self.audience = audience
        self.evaluatedOn = evaluatedOn
        self.matched = matched
        self.unmatched = unmatched
        self.proposed = proposed
        self.already = already
    }

    package struct Candidate: Codable, Equatable, Sendable {
        package var subject: String
        package var name: String
        /// One sentence per criterion.
        package var reasons: [String]
        /// The sessions that the subject may take, where they are alternatives.
        package var sessions: [String]?

        package init(subject: String, name: String, reasons: [String], sessions: [String]? = nil) {
            self.subject = subject
            self.name = name
            self.reasons = reasons
            self.sessions = sessions
        }
    }
}

/// Body of `Route.applyMatch`.
package struct MatchRequest: Codable, Equatable, Sendable {
    /// Whether the matched are to be proposed; otherwise the answer is that of `Route.match`.
    package var apply: Bool

    package init(apply: Bool) {
        self.apply = apply
    }
}

/// Reply to `Route.invite`.
package struct InviteReply: Codable, Equatable, Sendable {
    package var event: String
    /// Newly invited.
    package var invited: Int
    /// Invited or further before.
    package var already: Int
    /// Not invited, with the reason.
    package var skipped: [Skipped]

    package init(event: String, invited: Int, already: Int, skipped: [Skipped] = []) {
        self.event = event
        self.invited = invited
        self.already = already
        self.skipped = skipped
    }

    package struct Skipped: Codable, Equatable, Sendable {
        package var subject: String
        package var reason: String

        package init(subject: String, reason: String) {
            self.subject = subject
            self.reason = reason
        }
    }
}

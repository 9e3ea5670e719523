package import ConveneModel

/// What exists already, so that a batch may refer to it.
package struct KnownIDs: Sendable {
    package var localities: Set<ID<Locality>>
    /// The parents of those of `localities` that have one; needed to see circles that a batch would close.
    package var localityParents: [ID<Locality>: ID<Locality>]
    package var subjects: Set<ID<Subject>>
    package var events: Set<ID<Event>>

    package init(
        localities: Set<ID<Locality>> = [], localityParents: [ID<Locality>: ID<Locality>] = [:],
        subjects: Set<ID<Subject>> = [], events: Set<ID<Event>> = []
    ) {
        self.localities = localities
        self.localityParents = localityParents
        self.subjects = subjects
        self.events = events
    }
}

/// What other modules know about texts and names in a batch.
package struct ProgrammeLanguage: Sendable {
    package let rules: RuleSyntax
    package let isZoneKnown: @Sendable (ZoneID) -> Bool
    /// Makes a check of audience texts. It gets the whole batch first, since a text may name places that come with it.
    package let audienceCheck: @Sendable (Programme) -> (String) -> [CellProblem]

    package init(
        rules: RuleSyntax, isZoneKnown: @escaping @Sendable (ZoneID) -> Bool,
        audienceCheck: @escaping @Sendable (Programme) -> (String) -> [CellProblem]
    ) {
        self.rules = rules
        self.isZoneKnown = isZoneKnown
        self.audienceCheck = audienceCheck
    }
}

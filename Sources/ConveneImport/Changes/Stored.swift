package import ConveneModel

/// What is stored of the nouns that a programme speaks of; it may be limited to those that the programme has.
package struct Stored: Sendable {
    package var localities: [ID<Locality>: Locality] = [:]
    package var subjects: [ID<Subject>: Subject] = [:]
    package var products: [ID<Product>: Product] = [:]
    package var events: [ID<Event>: EventWithRules] = [:]
    package var sessions: [ID<Session>: Session] = [:]
    package var holidays: [CivilDate: Holiday] = [:]

    package init() {}

    /// What a batch may refer to.
    package var knownIDs: KnownIDs {
        KnownIDs(
            localities: Set(localities.keys), localityParents: localities.compactMapValues(\.parent),
            subjects: Set(subjects.keys), events: Set(events.keys))
    }
}

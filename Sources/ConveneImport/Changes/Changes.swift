package import ConveneModel

/// What importing a programme would create and update. An import never deletes.
package struct Changes: Equatable, Sendable {
    package let localities: NounChanges<Locality>
    package let subjects: NounChanges<Subject>
    package let products: NounChanges<Product>
    package let events: NounChanges<EventWithRules>
    package let sessions: NounChanges<Session>
    package let holidays: NounChanges<Holiday>

    /// Compares `programme` with what is `stored`; `rules` prints the reminders of events.
    package init(from stored: Stored, to programme: Programme, rules: RuleSyntax) {
        localities = NounChanges(programme.localities, table: LocalityRecord.table) { stored.localities[$0.id] }
        subjects = NounChanges(programme.subjects, table: SubjectRecord.table) { stored.subjects[$0.id] }
        products = NounChanges(programme.products, table: ProductRecord.table) { stored.products[$0.id] }
        events = NounChanges(programme.events, table: EventRecord.table(rules)) { stored.events[$0.event.id] }
        sessions = NounChanges(programme.sessions, table: SessionRecord.table) { stored.sessions[$0.id] }
        holidays = NounChanges(programme.holidays, table: HolidayRecord.table) { stored.holidays[$0.date] }
    }

    package var isEmpty: Bool {
        localities.isEmpty && subjects.isEmpty && products.isEmpty && events.isEmpty && sessions.isEmpty && holidays.isEmpty
    }
}

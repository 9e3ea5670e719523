import ConveneModel

extension Checks {
    func sessionIssues() -> [ImportIssue] {
        let events = Dictionary(
            batch.events.entries.map { ($0.value.event.id, $0.value.event) }, uniquingKeysWith: { first, _ in first })
        return repetitions(of: batch.sessions, by: \.id)
            + danglingReferences(
                from: batch.sessions, \.event, column: "event_id",
                to: batch.events, id: \.event.id, known: known.events, noun: "event")
            + batch.sessions.entries.compactMap { timeIssue($0, in: events[$0.value.event]) }
            + audienceIssues(in: batch.sessions, \.audience, language.audienceCheck(batch.programme))
    }

    /// A session outside of its event's hours may be meant so: stands are built up the day before.
    private func timeIssue(_ entry: Entry<Session>, in event: Event?) -> ImportIssue? {
        let session = entry.value
        if session.endsAt < session.startsAt {
            return entry.row.issue(
                at: "ends_at", "the session ends before it starts at \(session.startsAt)", remedy: "correct one of the two")
        }
        guard let event, session.startsAt < event.startsAt || session.endsAt > event.endsAt else { return nil }
        return entry.row.issue(
            .warning, at: session.startsAt < event.startsAt ? "starts_at" : "ends_at",
            "this lies outside of event \(event.id), \(event.startsAt) to \(event.endsAt)", remedy: "leave it so if it is meant")
    }
}

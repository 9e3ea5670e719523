import ConveneModel

extension Checks {
    func eventIssues() -> [ImportIssue] {
        repetitions(of: batch.events, by: \.event.id)
            + danglingReferences(
                from: batch.events, \.event.venue.locality, column: "locality_id",
                to: batch.localities, id: \.id, known: known.localities, noun: "locality")
            + danglingReferences(
                from: batch.events, \.event.replaces, column: "replaces",
                to: batch.events, id: \.event.id, known: known.events, noun: "event")
            + batch.events.entries.flatMap(ownIssues)
            + audienceIssues(in: batch.events, \.event.audience, language.audienceCheck(batch.programme))
    }

    private func ownIssues(_ entry: Entry<EventWithRules>) -> [ImportIssue] {
        let (event, row) = (entry.value.event, entry.row)
        var issues: [ImportIssue] = []
        if event.endsAt < event.startsAt {
            issues.append(
                row.issue(at: "ends_at", "the event ends before it starts at \(event.startsAt)", remedy: "correct one of the two")
            )
        }
        if let deadline = event.registerBy, deadline > event.startsAt {
            issues.append(
                row.issue(
                    at: "register_by", "this is after the start at \(event.startsAt)", remedy: "write a moment before the start"))
        }
        if !language.isZoneKnown(event.zone) {
            issues.append(
                row.issue(at: "timezone", "there is no such time zone", remedy: "write an IANA name, such as Asia/Ho_Chi_Minh"))
        }
        if event.replaces == event.id {
            issues.append(
                row.issue(at: "replaces", "an event cannot replace itself", remedy: "write the other event's id, or nothing"))
        }
        return issues
    }
}

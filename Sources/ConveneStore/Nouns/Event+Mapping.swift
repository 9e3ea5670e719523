import ConveneModel

extension Mapping<Event> {
    static let event = Mapping(
        noun: "event", table: "event",
        columns: [
            "id", "title", "kind", "status", "starts_at", "ends_at", "timezone", "short_title", "title_en", "message_class",
            "organizer", "co_organizers", "contact", "venue", "venue_short", "address", "locality_id", "register_by",
            "capacity", "quota_per_locality", "session_mode", "audience", "requirements", "bring", "support", "document_no",
            "signed_by", "replaces", "notes",
        ],
        filters: ["kind", "status", "locality_id", "replaces"],
        read: { try Event(reading: &$0) },
        write: { $0.columnValues },
        afterChange: { connection, events in
            for id in Set(events.map(\.id)) {
                try connection.run("UPDATE event SET revision = revision + 1 WHERE id = ?", SQLValue(id))
            }
        }
    )
}

extension Event {
    fileprivate init(reading row: inout RowReader) throws {
        self.init(
            id: try row.id(), title: try row.text(), kind: try row.word(), status: try row.word(),
            startsAt: try row.civil(), endsAt: try row.civil(), zone: ZoneID(try row.text())
        )
        shortTitle = row.optionalText()
        titleEnglish = row.optionalText()
        messageClass = try row.word()
        organizer = row.optionalText()
        coOrganizers = try row.list()
        contact = row.optionalText()
        venue.name = row.optionalText()
        venue.shortName = row.optionalText()
        venue.address = row.optionalText()
        venue.locality = row.optionalID()
        registerBy = row.optionalCivil()
        capacity = row.optionalInt()
        quotaPerLocality = row.optionalInt()
        sessionMode = try row.word()
        audience = row.optionalText()
        requirements = try row.list()
        bring = row.optionalText()
        support = row.optionalText()
        documentNumber = row.optionalText()
        signedBy = row.optionalText()
        replaces = row.optionalID()
        notes = row.optionalText()
    }

    fileprivate var columnValues: [SQLValue] {
        let core = [
            SQLValue(id), SQLValue(title), SQLValue(kind), SQLValue(status), SQLValue(startsAt), SQLValue(endsAt),
            SQLValue(zone.name), SQLValue(shortTitle), SQLValue(titleEnglish), SQLValue(messageClass), SQLValue(organizer),
            SQLValue(list: coOrganizers), SQLValue(contact),
        ]
        let place = [
            SQLValue(venue.name), SQLValue(venue.shortName), SQLValue(venue.address), SQLValue(venue.locality),
        ]
        let invitation = [
            SQLValue(registerBy), SQLValue(capacity), SQLValue(quotaPerLocality), SQLValue(sessionMode), SQLValue(audience),
            SQLValue(list: requirements), SQLValue(bring), SQLValue(support), SQLValue(documentNumber), SQLValue(signedBy),
            SQLValue(replaces), SQLValue(notes),
        ]
        return core + place + invitation
    }
}

import ConveneModel

extension Mapping<Session> {
    static let session = Mapping(
        noun: "session", table: "session",
        columns: [
            "id", "event_id", "seq", "title", "starts_at", "ends_at", "room", "presenter", "audience", "capacity", "mandatory",
        ],
        filters: ["event_id"],
        read: { row in
            var session = Session(
                id: try row.id(), event: try row.id(), sequence: try row.int(), title: try row.text(),
                startsAt: try row.civil(), endsAt: try row.civil()
            )
            session.room = row.optionalText()
            session.presenter = row.optionalText()
            session.audience = row.optionalText()
            session.capacity = row.optionalInt()
            session.isMandatory = try row.flag()
            return session
        },
        write: { session in
            [
                SQLValue(session.id), SQLValue(session.event), SQLValue(session.sequence), SQLValue(session.title),
                SQLValue(session.startsAt), SQLValue(session.endsAt), SQLValue(session.room), SQLValue(session.presenter),
                SQLValue(session.audience), SQLValue(session.capacity), SQLValue(session.isMandatory),
            ]
        },
        afterChange: { connection, sessions in
            for id in Set(sessions.map(\.event)) {
                try connection.run("UPDATE event SET revision = revision + 1 WHERE id = ?", SQLValue(id))
            }
        }
    )
}

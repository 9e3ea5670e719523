package import ConveneModel

/// Sessions as text.
package enum SessionRecord {
    package static let table = RecordTable<Session>(
        noun: "session", blank: blank,
        columns: [
            .required("id", \.id, .id(), "the office's own number or a short name"),
            .required("event_id", \.event, .id(), "the event that it belongs to, by its id"),
            .required("seq", \.sequence, .number(in: 1...Int.max), "its place among the event's sessions, from 1"),
            .required("title", \.title, .text, "what happens in it"),
            .required("starts_at", \.startsAt, .dateTime, "start, in the event's zone"),
            .required("ends_at", \.endsAt, .dateTime, "end, in the event's zone"),
            .optional("room", \.room, .text, "where, within the venue"),
            .optional("presenter", \.presenter, .text, "who holds it"),
            .optional("audience", \.audience, .lines, "who of the event's audience may come; empty means all"),
            .optional("capacity", \.capacity, .number(in: 1...Int.max), "seats; empty means no limit"),
            .defaulted("mandatory", \.isMandatory, to: true, .flag, "whether those who come must attend it"),
        ])

    private static var blank: Session {
        let day = CivilDateTime(localSeconds: 0)
        return Session(id: ID(trusted: ""), event: ID(trusted: ""), sequence: 1, title: "", startsAt: day, endsAt: day)
    }
}

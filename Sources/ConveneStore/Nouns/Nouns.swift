package import ConveneModel

// The nouns whose objects are named by an id, and where to ask for them.

extension ReadAccess {
    package var localities: TableReader<Locality> { TableReader(connection: connection, mapping: .locality) }
    package var subjects: TableReader<Subject> { TableReader(connection: connection, mapping: .subject) }
    package var products: TableReader<Product> { TableReader(connection: connection, mapping: .product) }
    package var events: TableReader<Event> { TableReader(connection: connection, mapping: .event) }
    package var sessions: TableReader<Session> { TableReader(connection: connection, mapping: .session) }
    package var holidays: TableReader<Holiday> { TableReader(connection: connection, mapping: .holiday) }

    /// The sessions of one event in their order.
    package func sessions(of event: ID<Event>) throws -> [Session] {
        let mapping = Mapping<Session>.session
        return try connection.rows(
            "\(mapping.selection) WHERE event_id = ? ORDER BY seq, id", SQLValue(event), read: mapping.read)
    }

    /// The products of one subject in the order of their ids.
    package func products(of subject: ID<Subject>) throws -> [Product] {
        let mapping = Mapping<Product>.product
        return try connection.rows("\(mapping.selection) WHERE subject_id = ? ORDER BY id", SQLValue(subject), read: mapping.read)
    }

    /// The number that rises with every change of the event or of its sessions.
    package func revision(of event: ID<Event>) throws -> Int64 {
        try connection.integer("SELECT revision FROM event WHERE id = ?", SQLValue(event))
    }
}

extension WriteAccess {
    package var localities: TableWriter<Locality> { TableWriter(access: self, mapping: .locality) }
    package var subjects: TableWriter<Subject> { TableWriter(access: self, mapping: .subject) }
    package var products: TableWriter<Product> { TableWriter(access: self, mapping: .product) }
    package var events: TableWriter<Event> { TableWriter(access: self, mapping: .event) }
    package var sessions: TableWriter<Session> { TableWriter(access: self, mapping: .session) }
    package var holidays: TableWriter<Holiday> { TableWriter(access: self, mapping: .holiday) }
}

extension ReadAccess {
    /// The events that may owe something: those that are scheduled, those that are done, for what follows them, and those
    /// for which messages wait.
    package func liveEvents() throws -> [Event] {
        let mapping = Mapping<Event>.event
        return try connection.rows(
            """
            \(mapping.selection) WHERE status IN ('scheduled', 'done')
                OR id IN (SELECT event_id FROM message WHERE state IN ('planned', 'deferred')) ORDER BY id
            """, read: mapping.read)
    }
}

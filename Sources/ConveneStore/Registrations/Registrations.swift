package import ConveneModel

/// A registration together with the subject it is of.
package struct Registrant: Sendable {
    package let registration: Registration
    package let subject: Subject
    package let registeredAt: Instant
}

/// One dated change of a registration.
package struct RegistrationChange: Equatable, Sendable {
    package let at: Instant
    package let uid: UInt32
    package let actor: String
    package let from: RegistrationState?
    package let to: RegistrationState
    package let note: String?
}

extension ReadAccess {
    private static let columns = "r.event_id, r.subject_id, r.state, r.changed_at, r.session_id, r.products, r.party_size"

    private static func read(_ row: inout RowReader) throws -> Registration {
        var registration = Registration(
            event: try row.id(), subject: try row.id(), state: try row.word(), changedAt: try row.instant())
        registration.session = row.optionalID()
        registration.products = try row.list().map(ID.init(trusted:))
        registration.partySize = try row.int()
        return registration
    }

    package func registration(of subject: ID<Subject>, for event: ID<Event>) throws -> Registration? {
        try connection.first(
            "SELECT \(Self.columns) FROM registration r WHERE event_id = ? AND subject_id = ?", SQLValue(event),
            SQLValue(subject),
            read: Self.read)
    }

    /// Everybody registered for an event, in the order of the subjects' ids.
    package func registrants(of event: ID<Event>) throws -> [Registrant] {
        let mapping = Mapping<Subject>.subject
        let subject = mapping.columns.map { "s.\($0)" }.joined(separator: ", ")
        return try connection.rows(
            """
            SELECT \(Self.columns), r.registered_at, \(subject)
            FROM registration r JOIN subject s ON s.id = r.subject_id WHERE r.event_id = ? ORDER BY r.subject_id
            """, SQLValue(event)
        ) { row in
            let registration = try Self.read(&row)
            let registeredAt = try row.instant()
            return Registrant(registration: registration, subject: try mapping.read(&row), registeredAt: registeredAt)
        }
    }

    /// Registrations in the order (event, subject) that come after `after`.
    package func registrations(
        event: String? = nil, subject: String? = nil, state: String? = nil, after: (event: String, subject: String) = ("", ""),
        limit: Int
    ) throws -> [Registration] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM registration r
            WHERE event_id = coalesce(?, event_id) AND subject_id = coalesce(?, subject_id) AND state = coalesce(?, state)
                AND (event_id, subject_id) > (?, ?)
            ORDER BY event_id, subject_id LIMIT ?
            """, SQLValue(event), SQLValue(subject), SQLValue(state), .text(after.event), .text(after.subject),
            .integer(Int64(limit)), read: Self.read)
    }

    package func registrationCount() throws -> Int {
        Int(try connection.integer("SELECT count(*) FROM registration"))
    }

    /// The history of one registration, oldest first.
    package func changes(of subject: ID<Subject>, for event: ID<Event>) throws -> [RegistrationChange] {
        try connection.rows(
            """
            SELECT at, uid, actor, from_state, to_state, note FROM registration_change
            WHERE event_id = ? AND subject_id = ? ORDER BY id
            """, SQLValue(event), SQLValue(subject)
        ) { row in
            RegistrationChange(
                at: try row.instant(), uid: UInt32(truncatingIfNeeded: try row.integer()), actor: try row.text(),
                from: row.optionalWord(), to: try row.word(), note: row.optionalText())
        }
    }
}

extension WriteAccess {
    /// Registers a subject as `proposed`; answers false where it is registered already, in whatever state.
    @discardableResult
    package func propose(
        _ subject: ID<Subject>, for event: ID<Event>, session: ID<Session>? = nil, products: [ID<Product>] = [], note: String?
    ) throws -> Bool {
        let added = try connection.run(
            """
            INSERT INTO registration (event_id, subject_id, session_id, state, products, party_size, registered_at, changed_at)
            VALUES (?, ?, ?, 'proposed', ?, 1, ?, ?) ON CONFLICT (event_id, subject_id) DO NOTHING
            """, SQLValue(event), SQLValue(subject), SQLValue(session), SQLValue(list: products.map(\.text)), SQLValue(now),
            SQLValue(now))
        guard added > 0 else { return false }
        try noteChange(subject, event, from: nil, to: .proposed, session: session, note: note)
        return true
    }

    /// Does `action` to a registration. `session` sets the seat; nothing leaves it as it is.
    ///
    /// Throws `StoreError.notFound`, or `RefusedRegistrationAction` where the transition table has no such step.
    @discardableResult
    package func apply(
        _ action: RegistrationAction, to subject: ID<Subject>, for event: ID<Event>, session: ID<Session>? = nil, note: String?
    ) throws -> RegistrationState {
        guard let registration = try reading.registration(of: subject, for: event) else {
            throw StoreError.notFound(noun: "registration", id: "\(event)/\(subject)")
        }
        let next = try registration.state.applying(action)
        try connection.run(
            """
            UPDATE registration SET state = ?, changed_at = ?, session_id = coalesce(?, session_id)
            WHERE event_id = ? AND subject_id = ?
            """, SQLValue(next), SQLValue(now), SQLValue(session), SQLValue(event), SQLValue(subject))
        try noteChange(subject, event, from: registration.state, to: next, session: session, note: note)
        return next
    }

    private func noteChange(
        _ subject: ID<Subject>, _ event: ID<Event>, from: RegistrationState?, to: RegistrationState, session: ID<Session>?,
        note: String?
    ) throws {
        try audit(
            from == nil ? "add" : "change", noun: "registration", object: "\(event)/\(subject)",
            before: from.map { [("state", SQLValue($0))] },
            after: [("state", SQLValue(to)), ("session_id", SQLValue(session)), ("note", SQLValue(note))])
        try connection.run(
            """
            INSERT INTO registration_change (event_id, subject_id, at, uid, actor, from_state, to_state, session_id, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, SQLValue(event), SQLValue(subject), SQLValue(now), .integer(Int64(actor.uid)), .text(actor.name), SQLValue(from),
            SQLValue(to), SQLValue(session), SQLValue(note))
    }
}

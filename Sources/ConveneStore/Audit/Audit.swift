import ConveneJSON
package import ConveneModel

/// One change of somebody's, as it is kept.
package struct AuditEntry: Equatable, Sendable {
    package let id: Int64
    package let at: Instant
    package let uid: UInt32
    package let actor: String
    package let action: String
    package let noun: String
    package let object: String
    /// The changed columns as a JSON object, before and after; nothing where there was no object, or once erased.
    package let before: String?
    package let after: String?
}

extension WriteAccess {
    /// Notes a change. The values stand in a table of their own, so that they can be erased without touching the entry.
    func audit(
        _ action: String, noun: String, object: String, before: [(String, SQLValue)]?, after: [(String, SQLValue)]?
    ) throws {
        try connection.run(
            "INSERT INTO audit (at, uid, actor, action, noun, object) VALUES (?, ?, ?, ?, ?, ?)",
            SQLValue(now), .integer(Int64(actor.uid)), .text(actor.name), .text(action), .text(noun), .text(object))
        guard before != nil || after != nil else { return }
        try connection.run(
            "INSERT INTO audit_value (audit_id, before, after) VALUES (?, ?, ?)",
            .integer(connection.lastInsertedID), SQLValue(before.map(jsonObject)), SQLValue(after.map(jsonObject)))
    }

    /// Notes an act that changes no single object's columns, such as an import.
    package func audit(_ action: String, noun: String, object: String, note: String) throws {
        try audit(action, noun: noun, object: object, before: nil, after: [("note", .text(note))])
    }
}

extension ReadAccess {
    /// Entries with a higher number than `after`, oldest first.
    package func audit(after: Int64, limit: Int, noun: String? = nil, object: String? = nil) throws -> [AuditEntry] {
        try connection.rows(
            """
            SELECT a.id, a.at, a.uid, a.actor, a.action, a.noun, a.object, v.before, v.after
            FROM audit a LEFT JOIN audit_value v ON v.audit_id = a.id
            WHERE a.id > ? AND a.noun = coalesce(?, a.noun) AND a.object = coalesce(?, a.object) ORDER BY a.id LIMIT ?
            """, .integer(after), SQLValue(noun), SQLValue(object), .integer(Int64(limit))
        ) { row in
            AuditEntry(
                id: try row.integer(), at: try row.instant(), uid: UInt32(truncatingIfNeeded: try row.integer()),
                actor: try row.text(), action: try row.text(), noun: try row.text(), object: try row.text(),
                before: row.optionalText(), after: row.optionalText())
        }
    }
}

/// A JSON object of column names and values, in the order given. Empty columns are left out.
private func jsonObject(_ fields: [(String, SQLValue)]) -> String {
    let members = fields.compactMap { name, value in value.json.map { JSONObject.Member(name: name, value: $0) } }
    return JSONWriter.compact(.object(JSONObject(members)))
}

extension SQLValue {
    fileprivate var json: JSONValue? {
        switch self {
        case .null: nil
        case .integer(let number): .integer(number)
        case .real(let number): .number(JSONNumber(number))
        case .text(let text): .string(text)
        case .blob(let bytes): .string("\(bytes.count) bytes")
        }
    }
}

import ConveneModel

/// The questions that every noun answers.
package struct TableReader<Value: Sendable> {
    let connection: Connection
    let mapping: Mapping<Value>

    /// The object with this id, or nothing.
    package func find(_ id: String) throws -> Value? {
        try connection.first("\(mapping.selection) WHERE \(mapping.idColumn) = ?", .text(id), read: mapping.read)
    }

    /// The object with this id; throws `StoreError.notFound`.
    package func get(_ id: String) throws -> Value {
        guard let value = try find(id) else { throw StoreError.notFound(noun: mapping.noun, id: id) }
        return value
    }

    /// Everything, in the order of the ids.
    package func all() throws -> [Value] {
        try connection.rows("\(mapping.selection) ORDER BY \(mapping.idColumn)", read: mapping.read)
    }

    /// Up to `limit` objects whose ids come after `after`, narrowed by equality of the columns in `filters`.
    ///
    /// A column that a list of this noun cannot be narrowed by is refused with the ones that are possible.
    package func page(after: String?, limit: Int, filters: [(column: String, value: String)] = []) throws -> [Value] {
        var conditions = ["\(mapping.idColumn) > ?"]
        var values: [SQLValue] = [.text(after ?? "")]
        for (column, value) in filters {
            guard mapping.filters.contains(column) else { throw unknownFilter(column) }
            conditions.append("\(column) = ?")
            values.append(.text(value))
        }
        let sql = "\(mapping.selection) WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(mapping.idColumn) LIMIT ?"
        return try connection.rows(sql, values: values + [.integer(Int64(limit))], read: mapping.read)
    }

    package func count() throws -> Int {
        Int(try connection.integer("SELECT count(*) FROM \(mapping.table)"))
    }

    /// Every id, for checks of references.
    package func ids() throws -> Set<String> {
        Set(try connection.rows("SELECT \(mapping.idColumn) FROM \(mapping.table)") { try $0.text() })
    }

    private func unknownFilter(_ column: String) -> StoreError {
        .conflict(
            "\(mapping.noun)s cannot be listed by “\(column)”; possible are: \(mapping.filters.sorted().joined(separator: ", "))")
    }
}

import ConveneModel

/// The changes that every noun allows; each writes its audit row in the same transaction.
package struct TableWriter<Value: Sendable> {
    let access: WriteAccess
    let mapping: Mapping<Value>

    private var connection: Connection { access.connection }
    private var reader: TableReader<Value> { TableReader(connection: connection, mapping: mapping) }

    /// Adds an object; an id that is taken is a conflict.
    package func insert(_ value: Value) throws {
        let id = mapping.id(of: value)
        guard try reader.find(id) == nil else {
            throw StoreError.conflict("there is already a \(mapping.noun) “\(id)”: edit it, or choose another id")
        }
        try connection.run(mapping.insertion, values: mapping.write(value))
        try mapping.afterChange(connection, [value])
        try access.audit("add", noun: mapping.noun, object: id, before: nil, after: named(mapping.write(value)))
    }

    /// Replaces an object; answers whether anything was different.
    @discardableResult
    package func update(_ value: Value) throws -> Bool {
        let id = mapping.id(of: value)
        let before = try reader.get(id)
        let (old, new) = (mapping.write(before), mapping.write(value))
        let changed = new.indices.filter { old[$0] != new[$0] }
        guard !changed.isEmpty else { return false }
        try connection.run(mapping.update, values: Array(new.dropFirst()) + [new[0]])
        try mapping.afterChange(connection, [before, value])
        try access.audit(
            "edit", noun: mapping.noun, object: id, before: named(old, only: changed), after: named(new, only: changed))
        return true
    }

    /// Removes an object that nothing refers to any more.
    package func remove(_ id: String) throws {
        let value = try reader.get(id)
        do {
            try connection.run("DELETE FROM \(mapping.table) WHERE \(mapping.idColumn) = ?", .text(id))
        } catch StoreError.conflict {
            throw StoreError.conflict(
                "the \(mapping.noun) “\(id)” is still referred to by other records or by the ledger: remove those first, or change its status"
            )
        }
        try mapping.afterChange(connection, [value])
        try access.audit("remove", noun: mapping.noun, object: id, before: named(mapping.write(value)), after: nil)
    }

    private func named(_ values: [SQLValue], only: [Int]? = nil) -> [(String, SQLValue)] {
        (only ?? Array(values.indices)).map { (mapping.columns[$0], values[$0]) }
    }
}

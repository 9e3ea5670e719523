/// What an import would do to one noun, in the order of the file.
package struct NounChanges<Value: Equatable & Sendable>: Equatable, Sendable {
    package var created: [Value] = []
    package var updated: [Update<Value>] = []
    package var unchanged: [Value] = []

    package init() {}

    package var isEmpty: Bool { created.isEmpty && updated.isEmpty }

    /// Sorts `values` by what is stored of each, field by field of `table`.
    init(_ entries: [Entry<Value>], table: RecordTable<Value>, stored: (Value) -> Value?) {
        for entry in entries {
            guard let before = stored(entry.value) else {
                created.append(entry.value)
                continue
            }
            let value = table.completed(entry, from: before)
            let fields = before == value ? [] : table.differences(before, value)
            if fields.isEmpty {
                unchanged.append(value)
            } else {
                updated.append(Update(before: before, after: value, fields: fields))
            }
        }
    }
}

package struct Update<Value: Equatable & Sendable>: Equatable, Sendable {
    package var before: Value
    package var after: Value
    package var fields: [FieldChange]
}

/// One column's text before and after.
package struct FieldChange: Equatable, Sendable, CustomStringConvertible {
    package var column: String
    package var before: String
    package var after: String

    /// `phone: “+84950000101” → “+84950000102”`
    package var description: String { "\(column): “\(before)” → “\(after)”" }
}

extension RecordTable {
    /// The entry's record, with what its file has no columns for taken over from `stored`.
    fileprivate func completed(_ entry: Entry<Record>, from stored: Record) -> Record {
        guard !entry.missingColumns.isEmpty else { return entry.value }
        let missing = Set(entry.missingColumns)
        return edit(entry.value, print(stored).filter { missing.contains($0.column) }).record ?? entry.value
    }

    /// The columns in which two records differ, in the order of the table.
    package func differences(_ before: Record, _ after: Record) -> [FieldChange] {
        columns.filter { !$0.isSame(before, after) }.map { column in
            FieldChange(column: column.name, before: column.print(before), after: column.print(after))
        }
    }
}

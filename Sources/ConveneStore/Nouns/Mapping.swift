import ConveneModel

/// How one noun stands in its table: the columns, and the way there and back.
struct Mapping<Value: Sendable>: Sendable {
    let noun: String
    let table: String
    /// The first column is the id.
    let columns: [String]
    /// Columns that a list may be narrowed by.
    let filters: Set<String>
    let read: @Sendable (inout RowReader) throws -> Value
    let write: @Sendable (Value) -> [SQLValue]
    /// What else must change with a row of this noun; it is given the row as it was, as it is, or both.
    var afterChange: @Sendable (Connection, [Value]) throws -> Void = { _, _ in }

    var selection: String { "SELECT \(columns.joined(separator: ", ")) FROM \(table)" }
    var idColumn: String { columns[0] }

    func id(of value: Value) -> String {
        guard case .text(let id) = write(value)[0] else { preconditionFailure("the first column of \(table) is the id") }
        return id
    }

    var insertion: String {
        "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))"
    }

    var update: String {
        "UPDATE \(table) SET \(columns.dropFirst().map { "\($0) = ?" }.joined(separator: ", ")) WHERE \(idColumn) = ?"
    }
}

import GRDB

/// One open connection inside a read or a transaction: runs SQL text, gives rows back.
///
/// Statements are prepared once per connection and kept.
struct Connection {
    let database: Database

    /// Runs a statement that returns no rows; answers how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ values: SQLValue...) throws -> Int {
        try run(sql, values: values)
    }

    @discardableResult
    func run(_ sql: String, values: [SQLValue]) throws -> Int {
        try StoreError.translating {
            let statement = try database.cachedStatement(sql: sql)
            try statement.execute(arguments: try Self.arguments(values))
            return database.changesCount
        }
    }

    /// All rows that the query gives, each read by `read`.
    func rows<Value>(_ sql: String, _ values: SQLValue..., read: (inout RowReader) throws -> Value) throws -> [Value] {
        try rows(sql, values: values, read: read)
    }

    func rows<Value>(_ sql: String, values: [SQLValue], read: (inout RowReader) throws -> Value) throws -> [Value] {
        try StoreError.translating {
            let statement = try database.cachedStatement(sql: sql)
            let cursor = try Row.fetchCursor(statement, arguments: try Self.arguments(values))
            var result: [Value] = []
            while let row = try cursor.next() {
                var reader = RowReader(row)
                result.append(try read(&reader))
                if let damage = reader.damage { throw damage }
            }
            return result
        }
    }

    /// The first row, where there is one.
    func first<Value>(_ sql: String, _ values: SQLValue..., read: (inout RowReader) throws -> Value) throws -> Value? {
        try rows(sql, values: values, read: read).first
    }

    /// The single integer of a query such as a count.
    func integer(_ sql: String, _ values: SQLValue...) throws -> Int64 {
        guard let value = try rows(sql, values: values, read: { try $0.integer() }).first else {
            throw StoreError.damaged("a count gave no row")
        }
        return value
    }

    private static func arguments(_ values: [SQLValue]) throws -> StatementArguments {
        for case .text(let text) in values where text.utf8.contains(0) {
            // It would be cut short there without a word.
            throw StoreError.conflict("\(text.debugDescription) holds a zero character: remove it")
        }
        return StatementArguments(values.map(\.databaseValue))
    }

    var lastInsertedID: Int64 { database.lastInsertedRowID }
}

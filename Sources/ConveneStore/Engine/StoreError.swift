import GRDB

/// What can go wrong with the store, each with the remedy in its description.
package enum StoreError: Error, Equatable, CustomStringConvertible {
    /// The file was written by a newer version of Convene.
    case newer(path: String, schema: Int, supported: Int)
    /// The file is a database, but not one of ours; or it is no database at all.
    case foreign(path: String)
    /// The file cannot be opened or created.
    case unreadable(path: String, detail: String)
    /// Another process has the store.
    case inUse(path: String)
    /// The content contradicts the schema.
    case damaged(String)
    /// A unique key or a reference would be broken.
    case conflict(String)
    /// The object does not exist.
    case notFound(noun: String, id: String)
    /// The medium is full.
    case full(String)
    /// Reading or writing failed.
    case failed(String)

    package var description: String {
        switch self {
        case .newer(let path, let schema, let supported):
            "the database \(path) has schema \(schema), this version knows up to \(supported): install the newer Convene"
        case .foreign(let path):
            "\(path) is not a Convene database: name another file in [store] path, or move this one away"
        case .unreadable(let path, let detail):
            "the database \(path) cannot be opened (\(detail)): check that the folder exists and that this user may write to it"
        case .inUse(let path):
            "the database \(path) is in use by another convened: stop that one, or name another file in [store] path"
        case .damaged(let detail): "the database is damaged: \(detail); restore the last backup"
        case .conflict(let detail): detail
        case .notFound(let noun, let id): "there is no \(noun) “\(id)”"
        case .full(let detail): "the disk is full (\(detail)): free some space; nothing is sent until then"
        case .failed(let detail): "the database refused: \(detail)"
        }
    }

    /// Runs `body` and turns SQLite's errors into ours, by their code.
    static func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    init(_ error: DatabaseError) {
        let detail = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        self =
            switch error.resultCode {
            case .SQLITE_CONSTRAINT: .conflict(detail)
            case .SQLITE_FULL: .full(detail)
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(detail)
            default: .failed(detail)
            }
    }
}

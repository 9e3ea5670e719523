import ConveneModel
import GRDB
import Glibc

/// The database's form: its mark, its version, and the numbered steps from one version to the next.
enum Schema {
    /// `CNVN`, in the file's header, so that a stranger's database is never taken for ours.
    static let applicationID: Int32 = 0x434E_564E

    /// Append only: a step that has been released is never changed.
    static let migrations: [(name: String, run: @Sendable (Database) throws -> Void)] = [
        ("the words of the design", createFirstForm)
    ]

    static var version: Int { migrations.count }

    /// Looks at the first page of an existing file before SQLite touches it.
    static func refuseForeign(path: String) throws(StoreError) {
        guard let page = try Self.firstPage(path: path) else { return }
        guard page.starts(with: Array("SQLite format 3\0".utf8)), page.count == pageHead else { throw .foreign(path: path) }
        let (schema, mark) = (bigEndian(page[60..<64]), bigEndian(page[68..<72]))
        // A database that SQLite made and nobody has written a table to yet has neither mark nor version.
        guard mark == applicationID || (mark == 0 && schema == 0 && !hasTables(page)) else { throw .foreign(path: path) }
        guard schema >= 0 else { throw .foreign(path: path) }
        guard schema <= version else { throw .newer(path: path, schema: Int(schema), supported: version) }
    }

    /// The file's header, and the head of the page that lists the tables.
    private static let pageHead = 108

    /// Whether the list of tables has pages below it (it is no leaf, 13), or entries of its own.
    private static func hasTables(_ page: [UInt8]) -> Bool {
        page[100] != 13 || page[103] != 0 || page[104] != 0
    }

    /// The beginning of the file, or nothing where there is no file or an empty one.
    private static func firstPage(path: String) throws(StoreError) -> [UInt8]? {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            let code = errno
            guard code != ENOENT else { return nil }
            throw .unreadable(path: path, detail: unsafe String(cString: strerror(code)))
        }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: pageHead)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe Glibc.read(file, $0.baseAddress, pageHead) }
        guard count >= 0 else { throw .unreadable(path: path, detail: unsafe String(cString: strerror(errno))) }
        return count == 0 ? nil : Array(bytes.prefix(count))
    }

    private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int32 {
        bytes.reduce(0) { $0 << 8 | Int32($1) }
    }

    /// Whether the database bears our mark, or could: nobody has made a table in it yet. The log is seen here as well.
    private static func isOurs(_ database: Database) throws -> Bool {
        let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id")
        guard mark != applicationID else { return true }
        return try mark == 0 && Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
    }

    /// Runs the steps that the file has not seen, each in a transaction of its own together with its number.
    static func migrate(_ database: Database, path: String) throws {
        try StoreError.translating {
            guard try isOurs(database) else { throw StoreError.foreign(path: path) }
            let current = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            guard current <= version else { throw StoreError.newer(path: path, schema: current, supported: version) }
            for number in current..<version {
                try database.inTransaction(.immediate) {
                    try migrations[number].run(database)
                    try database.execute(sql: "PRAGMA user_version = \(number + 1)")
                    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
                    return .commit
                }
            }
        }
    }
}

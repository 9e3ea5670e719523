import ConveneModel

// SQL stays inside ConveneStore. Only here a test goes behind its questions, to judge the schema and the engine themselves.
@testable import ConveneStore

extension WriteAccess {
    /// Runs one statement as it stands.
    @discardableResult
    func execute(_ sql: String) throws -> Int { try connection.run(sql) }
}

extension ReadAccess {
    /// The first column of every row.
    func integers(_ sql: String) throws -> [Int64] { try connection.rows(sql) { try $0.integer() } }
    func texts(_ sql: String) throws -> [String] { try connection.rows(sql) { try $0.text() } }
}

import ConveneModel
import ConveneStore
import Foundation

/// A folder of its own for one test, gone afterwards.
struct TemporaryFolder {
    let path: String

    /// Where the test's database is.
    var database: String { path + "/convene.sqlite" }
    var log: String { database + "-wal" }

    func bytes(_ file: String) throws -> Data { try Data(contentsOf: URL(filePath: file)) }
    func write(_ bytes: Data, to file: String) throws { try bytes.write(to: URL(filePath: file)) }

    /// Copies the database of a store that is open, with its log, as a crash would leave them; answers where to.
    func copyWithLog() throws -> String {
        let copy = path + "/copy.sqlite"
        try write(try bytes(database), to: copy)
        try write(try bytes(log), to: copy + "-wal")
        return copy
    }

    func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: file) }
}

func withFolder<Value>(_ body: (TemporaryFolder) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "convene-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(TemporaryFolder(path: folder.path()))
}

/// A fresh store in a real file, closed and removed afterwards.
func withStore(_ body: (Store) async throws -> Void) async throws {
    try await withFolder { (folder) async throws in
        let store = try Store(path: folder.database)
        defer { try? store.close() }
        try await body(store)
    }
}

/// The same with the sample event, its session and three subjects in it.
func withSampleStore(_ body: (Store) async throws -> Void) async throws {
    try await withStore { (store) async throws in
        try store.change { try Sample.fill($0) }
        try await body(store)
    }
}

/// 24 November 2026, 09:00 in Ha Noi: the moment of every change that names no other.
let morning = Instant(seconds: 1_795_485_600)

/// The person who makes the changes.
let clerk = Actor(uid: 1000, name: "clerk")

extension Store {
    @discardableResult
    func change<Value: Sendable>(
        at now: Instant = morning, _ body: @escaping @Sendable (WriteAccess) throws -> Value
    ) throws -> Value {
        try writeAndWait(as: clerk, at: now, body)
    }

    func look<Value>(_ body: (ReadAccess) throws -> Value) throws -> Value { try readAndWait(body) }

    /// The error of a change that has to be refused with one of the store's own.
    func refusal<Value: Sendable>(
        at now: Instant = morning, of body: @escaping @Sendable (WriteAccess) throws -> Value
    ) -> StoreError? {
        do {
            _ = try change(at: now, body)
            return nil
        } catch {
            return error as? StoreError
        }
    }
}

extension StoreError {
    var isConflict: Bool { if case .conflict = self { true } else { false } }
    var isFull: Bool { if case .full = self { true } else { false } }
    var isForeign: Bool { if case .foreign = self { true } else { false } }
    var isUnreadable: Bool { if case .unreadable = self { true } else { false } }
    var isNotFound: Bool { if case .notFound = self { true } else { false } }
    var isDamaged: Bool { if case .damaged = self { true } else { false } }
}

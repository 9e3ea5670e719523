package import ConveneModel
import GRDB

/// The one database file: a single connection that writes and checkpoints, and readers that cannot write.
///
/// Closures run on the database's own threads, never on the cooperative pool. After `close()` nothing may be called.
package final class Store: Sendable {
    package let path: String
    private let pool: DatabasePool
    private let writer: WriterQueue
    private let lock: StoreLock

    /// Opens or creates the store at `path`, and brings an older schema up to date.
    ///
    /// Throws `StoreError.newer` for a file of a later version, `.foreign` for a file that is not ours, `.inUse` where
    /// another process has it. Such a file is left as it was.
    package init(path: String) throws {
        self.path = path
        lock = try StoreLock(path: path)
        try Schema.refuseForeign(path: path)
        do {
            pool = try DatabasePool(path: path, configuration: Self.configuration())
            // The pool has set NORMAL by now, with which a commit that was answered can be lost with the power.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        } catch let error as DatabaseError {
            throw error.resultCode == .SQLITE_NOTADB
                ? StoreError.foreign(path: path)
                : StoreError.unreadable(path: path, detail: error.message ?? error.resultCode.description)
        }
        writer = WriterQueue(pool)
        try pool.writeWithoutTransaction { try Schema.migrate($0, path: path) }
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
            guard !database.configuration.readonly else { return }
            // Only the writer checkpoints, and only when it says so: another connection doing it can lose a commit.
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 67108864")
        }
        return configuration
    }

    /// Gives `body` a consistent view of the store.
    package func read<Value: Sendable>(_ body: @escaping @Sendable (ReadAccess) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncRead { result in
                continuation.resume(
                    with: Result { try StoreError.translating { try body(ReadAccess(try result.get())) } })
            }
        }
    }

    /// The same for a thread of its own, which waits.
    package func readAndWait<Value>(_ body: (ReadAccess) throws -> Value) throws -> Value {
        try StoreError.translating { try pool.read { try body(ReadAccess($0)) } }
    }

    /// Runs `body` in a transaction and answers once it is on the disk. If `body` throws, nothing of it is kept.
    package func write<Value: Sendable>(
        as actor: Actor, at now: Instant, _ body: @escaping @Sendable (WriteAccess) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            submit(as: actor, at: now, body) { continuation.resume(with: $0) }
        }
    }

    /// The same for a thread of its own, which waits.
    package func writeAndWait<Value: Sendable>(
        as actor: Actor, at now: Instant, _ body: @escaping @Sendable (WriteAccess) throws -> Value
    ) throws -> Value {
        let done = Rendezvous<Result<Value, any Error>>()
        submit(as: actor, at: now, body) { done.resolve($0) }
        return try done.wait().get()
    }

    private func submit<Value: Sendable>(
        as actor: Actor, at now: Instant, _ body: @escaping @Sendable (WriteAccess) throws -> Value,
        finish: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        let box = Box<Value>()
        writer.submit { database in
            box.put(try body(WriteAccess(database, actor: actor, now: now)))
        } finish: { error in
            finish(error.map(Result.failure) ?? box.take().map(Result.success) ?? .failure(StoreError.failed("no answer")))
        }
    }

    /// Copies what the write-ahead log holds into the database file. Called by the daemon from time to time.
    package func checkpoint() async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            pool.asyncWriteWithoutTransaction { database in
                continuation.resume(
                    with: Result { try StoreError.translating { _ = try database.checkpoint(.passive) } })
            }
        }
    }

    /// Checkpoints and closes; the store cannot be used afterwards.
    package func close() throws {
        // One that fails loses nothing: the next start finds the log and goes on with it.
        try? pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try StoreError.translating { try pool.close() }
        lock.release()
    }
}

extension Store {
    /// The schema that this version of Convene writes.
    package static var schemaVersion: Int { Schema.version }
}

extension ReadAccess {
    /// The version of SQLite that this process runs with.
    package func engineVersion() throws -> String {
        try connection.first("SELECT sqlite_version()") { try $0.text() } ?? ""
    }
}

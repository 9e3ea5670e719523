import GRDB
import Synchronization

/// Runs write closures one after another in the order of their arrival, several to a transaction.
///
/// What waits when the writer becomes free is committed together, each closure in a savepoint of its own: one that
/// throws is undone alone. Nobody is answered before the commit has reached the disk, so a group costs one `fsync`.
final class WriterQueue: Sendable {
    /// A closure that waits, with the way to answer it.
    private struct Job: Sendable {
        let run: @Sendable (Database) throws -> Void
        /// Called after the commit, or with the error that undid the closure.
        let finish: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var waiting: [Job] = []
        var isRunning = false
        var groupsSinceCheckpoint = 0
    }

    private static let groupLimit = 128
    /// The write-ahead log is emptied into the file after so many groups, by this connection alone.
    private static let groupsPerCheckpoint = 250
    private let pool: DatabasePool
    private let state = Mutex(State())

    init(_ pool: DatabasePool) {
        self.pool = pool
    }

    /// Adds a closure; `finish` is called exactly once, on the writer's queue.
    func submit(_ run: @escaping @Sendable (Database) throws -> Void, finish: @escaping @Sendable ((any Error)?) -> Void) {
        let mustStart = state.withLock { state in
            state.waiting.append(Job(run: run, finish: finish))
            defer { state.isRunning = true }
            return !state.isRunning
        }
        if mustStart { scheduleGroup() }
    }

    private func scheduleGroup() {
        pool.asyncWriteWithoutTransaction { database in self.runGroup(database) }
    }

    private func runGroup(_ database: Database) {
        let group = state.withLock { state in
            let group = Array(state.waiting.prefix(Self.groupLimit))
            state.waiting.removeFirst(group.count)
            return group
        }
        for (job, error) in zip(group, commit(group, in: database)) { job.finish(error) }
        checkpointIfDue(database)
        let hasMore = state.withLock { state in
            state.isRunning = !state.waiting.isEmpty
            return state.isRunning
        }
        if hasMore { scheduleGroup() }
    }

    private func checkpointIfDue(_ database: Database) {
        let isDue = state.withLock { state in
            state.groupsSinceCheckpoint += 1
            guard state.groupsSinceCheckpoint >= Self.groupsPerCheckpoint else { return false }
            state.groupsSinceCheckpoint = 0
            return true
        }
        // One that fails loses nothing: what it would have copied stays in the log, and the next one copies it.
        if isDue { _ = try? database.checkpoint(.passive) }
    }

    /// Runs the group in one transaction; answers each job's error, in order.
    private func commit(_ group: [Job], in database: Database) -> [(any Error)?] {
        var errors: [(any Error)?] = []
        do {
            try database.inTransaction(.immediate) {
                for job in group {
                    let error = Self.attempt(job, in: database)
                    errors.append(error)
                    // A full disk makes SQLite undo the whole transaction, and with it what the neighbours wrote.
                    if let error, !database.isInsideTransaction { throw error }
                }
                return .commit
            }
            return errors
        } catch {
            // The transaction as a whole did not reach the disk: nobody's work was kept.
            let failure = (error as? DatabaseError).map(StoreError.init) ?? error
            return group.indices.map { $0 < errors.count ? errors[$0] ?? failure : failure }
        }
    }

    private static func attempt(_ job: Job, in database: Database) -> (any Error)? {
        do {
            try database.inSavepoint {
                try job.run(database)
                return .commit
            }
            return nil
        } catch {
            return (error as? DatabaseError).map(StoreError.init) ?? error
        }
    }
}

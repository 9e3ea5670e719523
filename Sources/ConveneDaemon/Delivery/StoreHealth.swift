import Synchronization

/// Whether the ledger can be written. While it cannot, nothing is sent.
final class StoreHealth: Sendable {
    private let problem = Mutex<String?>(nil)

    func failed(_ error: any Error) { problem.withLock { $0 = "\(error)" } }
    func worked() { problem.withLock { $0 = nil } }

    /// What is wrong, where something is.
    var failure: String? { problem.withLock { $0 } }
}

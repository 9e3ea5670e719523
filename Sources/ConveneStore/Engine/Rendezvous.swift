import Dispatch
import Synchronization

/// A place where one thread waits for the answer of another.
final class Rendezvous<Value: Sendable>: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let answer = Mutex<Value?>(nil)

    func resolve(_ value: Value) {
        answer.withLock { $0 = value }
        semaphore.signal()
    }

    /// Waits for the answer. It blocks: for threads of their own only.
    func wait() -> Value {
        semaphore.wait()
        guard let value = answer.withLock({ $0 }) else { preconditionFailure("signalled without an answer") }
        return value
    }
}

/// A value handed from a transaction's closure to its completion.
final class Box<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    func put(_ new: Value) { value.withLock { $0 = new } }
    func take() -> Value? { value.withLock { $0 } }
}

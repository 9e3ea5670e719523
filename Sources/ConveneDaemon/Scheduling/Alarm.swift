import Synchronization

/// Wakes one waiting loop: rung from anywhere, any number of times, it is heard once.
package final class Alarm: Sendable {
    private struct State {
        var hasRung = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    package init() {}

    package func ring() {
        let waiter = state.withLock { state in
            state.hasRung = state.waiter == nil
            return state.waiter.take()
        }
        waiter?.resume()
    }

    /// Returns when somebody rings, or has rung since the last time; nothing but cancellation ends it otherwise, and a
    /// wait that was cancelled does not spoil the next one. For one waiting loop at a time.
    package func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    guard !state.hasRung, !Task.isCancelled else {
                        state.hasRung = false
                        return true
                    }
                    state.waiter = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiter.take() }?.resume()
        }
    }
}

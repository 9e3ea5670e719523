package import ConveneModel
import Synchronization

/// A clock that stands still until somebody moves it: for the demonstration and for tests.
package final class ManualClock: Clock {
    private struct Sleeper {
        let until: Instant
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now: Instant
        var sleepers: [Int: Sleeper] = [:]
        var nextKey = 0
    }

    private let state: Mutex<State>

    package init(_ now: Instant) {
        state = Mutex(State(now: now))
    }

    package func now() -> Instant { state.withLock { $0.now } }

    /// Moves the clock forward (or back) and wakes those whose moment has come.
    package func set(to instant: Instant) {
        let woken = state.withLock { state in
            state.now = instant
            let due = state.sleepers.filter { $0.value.until <= instant }
            for key in due.keys { state.sleepers[key] = nil }
            return due.values.map(\.continuation)
        }
        for continuation in woken { continuation.resume() }
    }

    package func sleep(until instant: Instant) async throws {
        let key = state.withLock { state in
            state.nextKey += 1
            return state.nextKey
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isOver = state.withLock { state in
                    guard state.now < instant, !Task.isCancelled else { return true }
                    state.sleepers[key] = Sleeper(until: instant, continuation: continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: key) }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
        try Task.checkCancellation()
    }
}

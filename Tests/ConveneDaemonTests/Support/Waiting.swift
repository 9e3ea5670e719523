import Dispatch
import Testing

/// Waits until `condition` holds, by asking again and again, and fails when it has not come true within `seconds`.
func eventually(
    _ what: String, within seconds: Int = 30, sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: () async throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !(try await condition()) {
        guard ContinuousClock.now < deadline else {
            Issue.record("in \(seconds) s it did not come true that \(what)", sourceLocation: sourceLocation)
            throw NeverCameTrue(what: what)
        }
        try await Task.sleep(for: .milliseconds(2))
    }
}

struct NeverCameTrue: Error {
    let what: String
}

/// Runs `body`, which blocks, on a thread of its own: the cooperative pool has one thread per core, and the daemon under
/// test lives on it too.
func blocking<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue(label: "blocking").async { continuation.resume(with: Result { try body() }) }
    }
}

import Dispatch

/// Runs work that blocks on a thread of its own, away from the cooperative pool.
func onOwnThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue(label: "bench").async { continuation.resume(with: Result(catching: body)) }
    }
}

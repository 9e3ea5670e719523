/// How many seconds `body` takes, with what it gives.
func measured<Value>(_ body: () throws -> Value) rethrows -> (seconds: Double, value: Value) {
    let start = ContinuousClock.now
    let value = try body()
    return (seconds(since: start), value)
}

func seconds(since start: ContinuousClock.Instant) -> Double {
    (ContinuousClock.now - start) / .seconds(1)
}

/// Takes a result so that the optimizer cannot drop the work that made it.
@inline(never)
func consume(_ value: some Any) {}

/// The loop of one courier: get work and report, deliver, again.
struct Courier {
    let id: CourierID
    let source: any DispatchSource
    let signal: WakeSignal
    let makeTransport: @Sendable () -> any Transport

    /// Runs until the source or the signal says stop. An attempt that has begun is finished and reported first.
    func run() {
        let transport = makeTransport()
        var finished: FinishedAttempt?
        while !signal.isStopped {
            let mark = signal.mark
            let step = source.next(courier: id, finished: finished)
            finished = nil
            switch step {
            case .deliver(let dispatch): finished = FinishedAttempt(dispatch: dispatch, result: transport.deliver(dispatch))
            case .idle(let duration): signal.wait(since: mark, for: duration)
            case .stop:
                source.end(courier: id, finished: nil)
                return
            }
        }
        source.end(courier: id, finished: finished)
    }
}

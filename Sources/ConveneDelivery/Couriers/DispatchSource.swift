/// One of a gateway's couriers.
package struct CourierID: Hashable, Sendable, CustomStringConvertible {
    package let gateway: String
    /// Counts from 1.
    package let number: Int

    package init(gateway: String, number: Int) {
        self.gateway = gateway
        self.number = number
    }

    package var description: String { "\(gateway)/\(number)" }
}

/// An attempt that has ended, with what it came to.
package struct FinishedAttempt: Equatable, Sendable {
    package let dispatch: OutgoingDispatch
    package let result: Classified

    package init(dispatch: OutgoingDispatch, result: Classified) {
        self.dispatch = dispatch
        self.result = result
    }
}

/// Where couriers get their work, and where they leave what came of it. It is called on the couriers' own threads, may
/// block them, and decides everything; a courier decides nothing.
package protocol DispatchSource: Sendable {
    /// Records `finished` and, in the same step, the intent to deliver what is returned: a courier never has two open
    /// attempts, and never one without a record.
    ///
    /// `finished` is handed over once. A source that cannot record it keeps it, and gives no work until it could.
    func next(courier: CourierID, finished: FinishedAttempt?) -> NextStep

    /// Records `finished` and gives no work: the courier's last call.
    func end(courier: CourierID, finished: FinishedAttempt?)
}

/// What a courier is to do.
package enum NextStep: Sendable {
    case deliver(OutgoingDispatch)
    /// Wait until somebody wakes the couriers, or until that much time has passed.
    case idle(Duration?)
    /// End, for good.
    case stop
}

import Synchronization

/// A gateway's couriers: one thread each, with a transport of its own.
package final class CourierPool: Sendable {
    package let gateway: String
    private let signal = WakeSignal()
    private let threads: Mutex<[DedicatedThread]>

    /// Starts the couriers. `makeTransport` runs once on each courier's thread.
    package init(
        gateway: String, couriers: Int, source: any DispatchSource, makeTransport: @escaping @Sendable () -> any Transport
    ) {
        self.gateway = gateway
        let signal = self.signal
        threads = Mutex(
            (1...max(1, couriers)).map { number in
                DedicatedThread {
                    let id = CourierID(gateway: gateway, number: number)
                    Courier(id: id, source: source, signal: signal, makeTransport: makeTransport).run()
                }
            })
    }

    /// Starts the couriers of `gateway`.
    package convenience init(_ gateway: Gateway, source: any DispatchSource) {
        self.init(gateway: gateway.name, couriers: gateway.couriers, source: source) { gateway.makeTransport() }
    }

    deinit {
        stop()
    }

    /// Tells idle couriers that there may be work.
    package func wake() {
        signal.wake()
    }

    /// Asks the couriers to end after the attempts that are open, and returns at once.
    package func requestStop() {
        signal.stop()
    }

    /// Asks the couriers to end, and waits until each has finished and reported its attempt. That can take as long as a
    /// server may take to answer, so it must not be called on the cooperative pool.
    package func stop() {
        signal.stop()
        let threads = threads.withLock { threads in
            defer { threads = [] }
            return threads
        }
        for thread in threads { thread.join() }
    }
}

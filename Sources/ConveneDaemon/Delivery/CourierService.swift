package import ConveneDelivery
import ConveneModel
import ConveneStore
import Logging
import NIOPosix
import ServiceLifecycle
import Synchronization

/// Runs the couriers of all gateways, and ends them without losing what they are about to record.
package final class CourierService: Service {
    private struct State {
        var pools: [CourierPool] = []
        var gateways: [Gateway] = []
    }

    private let state = Mutex(State())
    private let makeSource: @Sendable (Gateway) -> any DispatchSource

    init(gateways: [Gateway], makeSource: @escaping @Sendable (Gateway) -> any DispatchSource) {
        self.makeSource = makeSource
        state.withLock { $0.gateways = gateways }
    }

    package var gateways: [Gateway] { state.withLock { $0.gateways } }

    /// Tells idle couriers that there may be work.
    package func wake() {
        for pool in state.withLock({ $0.pools }) { pool.wake() }
    }

    /// Starts the couriers; `run` does it too.
    package func start() {
        state.withLock { state in
            guard state.pools.isEmpty else { return }
            state.pools = state.gateways.map { CourierPool($0, source: makeSource($0)) }
        }
    }

    package func run() async throws {
        start()
        try? await gracefulShutdown()
        await stop()
    }

    /// Replaces the gateways: the old couriers finish what they have begun, then the new ones start.
    package func replace(with gateways: [Gateway]) async {
        await stop()
        state.withLock { $0.gateways = gateways }
        start()
    }

    /// Ends the couriers after the attempts that are open.
    package func stop() async {
        let pools = state.withLock { state in
            defer { state.pools = [] }
            return state.pools
        }
        for pool in pools { pool.requestStop() }
        // Joining a courier blocks for as long as its server takes to answer.
        try? await NIOThreadPool.singleton.runIfActive { for pool in pools { pool.stop() } }
    }
}

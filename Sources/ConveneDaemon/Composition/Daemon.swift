package import ConveneConfiguration
import ConveneDelivery
import ConveneMessages
import ConveneModel
import ConveneReminders
package import ConveneStore
import Curl
import Hummingbird
package import Logging
package import ServiceLifecycle
package import UnixSignals

/// The daemon as a library: everything that `convened run` composes, and that a test starts in its own process.
package struct Daemon: Sendable {
    package let store: Store
    package let scheduler: Scheduler
    package let couriers: CourierService
    private let services: [any Service]
    private let clock: any Clock
    private let logger: Logger

    /// Opens everything that can fail, so that a daemon that exists can run: the socket's path, the store, the gateways.
    ///
    /// The attempts that an earlier run left open are settled here, before anything can be sent.
    package init(_ start: DaemonStart) async throws {
        let configuration = start.configuration
        try ControlSocket.claim(configuration.control.socket)
        Curl.initialize()
        (clock, logger) = (start.clock, start.logger)
        let zones = ZoneFiles()
        let fittings = try Fittings(configuration, secrets: start.secrets)
        store = try Store(path: configuration.store.path)
        try fittings.makeFolders()
        let opening = try await Self.open(store, fittings.gateways, configuration.sending.unknownRetry, at: clock.now())
        let live = LiveFittings(fittings, zones: zones, storeMark: opening.mark)
        let health = StoreHealth()
        couriers = Self.couriers(store, start, live, opening.recovered.incarnation, health)
        scheduler = Scheduler(
            store: store, zones: zones, clock: clock, policy: { live.settings.current.planning },
            onOwed: { [couriers] in couriers.wake() }, logger: logger)
        let workplace = Workplace(
            store: store, clock: clock, zones: zones, scheduler: scheduler, settings: live.settings,
            wakeCouriers: { [couriers] in couriers.wake() })
        let startedAt = clock.now()
        let makeRouter: @Sendable () -> Router<ControlContext> = { [couriers] in
            ControlServer.router(
                workplace, couriers: couriers, composer: { live.composer }, health: health, startedAt: startedAt)
        }
        let control = ControlServer(path: configuration.control.socket, makeRouter: makeRouter, logger: logger) {
            [notifier = start.notifier] in
            notifier.ready(status: "ready")
            start.onListening()
        }
        let reload = Reload(start: start, live: live, couriers: couriers, scheduler: scheduler)
        services = [
            Watchdog(notifier: start.notifier, period: start.watchdogPeriod, progress: scheduler.progress), control, scheduler,
            Upkeep(store: store, notifier: start.notifier, scheduler: scheduler), reload, couriers,
        ]
        Self.report(opening.recovered, logger)
    }

    /// Runs until a signal asks for the end, or until the task is cancelled; then ends the couriers and closes the store.
    package func run(signals: [UnixSignal] = [.sigterm, .sigint], notifier: Notifier = Notifier(path: nil)) async throws {
        let group = group(signals: signals)
        defer {
            notifier.stopping()
            try? store.close()
        }
        try await group.run()
    }

    /// The daemon's services as a group that somebody else runs; the caller closes the store afterwards.
    ///
    /// At the end the last is stopped first: nothing more is sent, while the socket still answers and the watchdog is still told.
    package func group(signals: [UnixSignal] = []) -> ServiceGroup {
        var configuration = ServiceGroupConfiguration(
            services: services.map { .init(service: $0) }, gracefulShutdownSignals: signals, logger: logger)
        // A courier may rightly wait ten minutes for its server's last answer.
        configuration.maximumGracefulShutdownDuration = .seconds(660)
        return ServiceGroup(configuration: configuration)
    }

    private static func open(
        _ store: Store, _ gateways: [Gateway], _ unknownRetry: Span, at now: Instant
    ) async throws -> (recovered: Recovered, mark: String) {
        try await store.write(as: .daemon(uid: ownUserID()), at: now) { access in
            let recovered = try access.beginIncarnation { row in
                guard let gateway = gateways.first(where: { $0.channel == row.channel }) ?? gateways.first else {
                    throw StoreError.failed("no gateway is configured")
                }
                return SettlementPolicy(gateway: gateway, unknownRetry: unknownRetry).settlement(ofInterrupted: row, at: now)
            }
            return (recovered, try access.mark())
        }
    }

    private static func couriers(
        _ store: Store, _ start: DaemonStart, _ live: LiveFittings, _ incarnation: Int64, _ health: StoreHealth
    ) -> CourierService {
        let retry = start.configuration.sending.unknownRetry
        let (clock, logger, zone) = (start.clock, start.logger, live.officeZone)
        return CourierService(gateways: live.gateways) { [onSettled = live.bell] gateway in
            LedgerSource(
                gateway: gateway, policy: SettlementPolicy(gateway: gateway, unknownRetry: retry),
                admittance: Admittance(gateway: gateway, zone: zone), store: store, clock: clock,
                composer: { live.composer }, incarnation: incarnation, health: health, logger: logger,
                onSettled: { onSettled.ring() })
        }
    }

    private static func report(_ recovered: Recovered, _ logger: Logger) {
        guard recovered.uncertain + recovered.returned > 0 else { return }
        logger.warning(
            "an earlier run ended in the middle of its work",
            metadata: ["uncertain": "\(recovered.uncertain)", "returned": "\(recovered.returned)"])
    }
}

/// What a daemon is started with.
package struct DaemonStart: Sendable {
    package var configuration: Configuration
    package var secrets: SecretSource
    package var clock: any Clock = WallClock()
    package var notifier = Notifier(path: nil)
    package var watchdogPeriod: Duration?
    package var logger: Logger
    /// Reads the configuration anew, for a reload. Throws where it has mistakes.
    package var reread: @Sendable () throws -> Configuration
    package var onListening: @Sendable () -> Void = {}

    package init(configuration: Configuration, secrets: SecretSource, logger: Logger) {
        self.configuration = configuration
        self.secrets = secrets
        self.logger = logger
        reread = { configuration }
    }
}

import ConveneAPI
import ConveneImport
import ConveneModel
import ConveneStore
import Glibc
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The control socket: HTTP/1.1 with JSON, for everybody who has a role.
struct ControlServer: Service {
    let path: String
    let makeRouter: @Sendable () -> Router<ControlContext>
    let logger: Logger
    /// Called once the socket takes connections.
    let onListening: @Sendable () async -> Void

    func run() async throws {
        try ControlSocket.claim(path)
        defer { unsafe unlink(path) }
        let application = Application(
            router: makeRouter(), configuration: .init(address: .unixDomainSocket(path: path), serverName: nil),
            onServerRunning: { _ in
                // Everybody may connect; who may do what is decided by who they are.
                unsafe chmod(path, 0o666)
                await onListening()
            }, eventLoopGroupProvider: .singleton, logger: logger)
        try await application.run()
    }
}

extension ControlServer {
    /// All paths of the API.
    static func router(
        _ workplace: Workplace, couriers: CourierService, composer: @escaping @Sendable () -> Composer, health: StoreHealth,
        startedAt: Instant
    ) -> Router<ControlContext> {
        let router = Router(context: ControlContext.self)
        router.add(middleware: Admission(access: { workplace.settings.current.access }))
        registerCollections(workplace, on: router)
        RuleHandler(workplace: workplace).register(on: router)
        EventHandler(workplace: workplace).register(on: router)
        RegistrationHandler(workplace: workplace).register(on: router)
        MessageHandler(workplace: workplace).register(on: router)
        OperationsHandler(workplace: workplace).register(on: router)
        let gateways = GatewayHandler(workplace: workplace, couriers: couriers, composer: composer)
        gateways.register(on: router)
        StatusHandler(workplace: workplace, gateways: gateways, health: health, startedAt: startedAt).register(on: router)
        return router
    }

    private static func registerCollections(_ workplace: Workplace, on router: Router<ControlContext>) {
        CollectionHandler(
            workplace: workplace, noun: .locality, records: LocalityRecord.table,
            collection: Collection(reading: \.localities, writing: \.localities, id: \.id.text), filters: [.kind: "kind"]
        ).register(on: router)
        CollectionHandler(
            workplace: workplace, noun: .subject, records: SubjectRecord.table,
            collection: Collection(reading: \.subjects, writing: \.subjects, id: \.id.text),
            filters: [.kind: "kind", .status: "status", .locality: "locality_id"]
        ).register(on: router)
        CollectionHandler(
            workplace: workplace, noun: .product, records: ProductRecord.table,
            collection: Collection(reading: \.products, writing: \.products, id: \.id.text),
            filters: [.subject: "subject_id", .stage: "stage"]
        ).register(on: router)
        CollectionHandler(
            workplace: workplace, noun: .event, records: EventRecord.table(.compact), collection: .events,
            filters: [.kind: "kind", .status: "status", .locality: "locality_id"]
        ).register(on: router)
        CollectionHandler(
            workplace: workplace, noun: .session, records: SessionRecord.table,
            collection: Collection(reading: \.sessions, writing: \.sessions, id: \.id.text), filters: [.event: "event_id"]
        ).register(on: router)
        CollectionHandler(
            workplace: workplace, noun: .holiday, records: HolidayRecord.table,
            collection: Collection(reading: \.holidays, writing: \.holidays, id: \.date.description), filters: [.kind: "kind"]
        ).register(on: router)
    }
}

import ConveneAPI
import ConveneModel
import ConveneStore
import Curl
import Hummingbird

/// How the daemon is doing, in one look.
struct StatusHandler: Sendable {
    let workplace: Workplace
    let gateways: GatewayHandler
    let health: StoreHealth
    let startedAt: Instant

    func register(on router: Router<ControlContext>) {
        router.answer(.status) { _, _ in try await status() }
    }

    func status() async throws -> StatusReply {
        let gateways = try await gateways.items()
        let (counts, queue, hold, engine) = try await workplace.store.read { access in
            (try StatusReply.Counts(access), try access.messageCounts(), try access.hold(), try access.engineVersion())
        }
        let troubles = troubles(gateways)
        return StatusReply(
            version: ConveneVersion.current, state: state(troubles, hold),
            reasons: (hold.map { ["sending is held: \($0)"] } ?? []) + troubles,
            store: .init(path: workplace.store.path, schema: Store.schemaVersion), counts: counts, queue: StateCounts(queue),
            gateways: gateways, nextDue: workplace.scheduler.nextDue.map(stamp), sqlite: engine, curl: Curl.release,
            tzdata: workplace.zones.version, startedAt: stamp(startedAt))
    }

    private func troubles(_ gateways: [GatewayItem]) -> [String] {
        [
            health.failure.map { "the ledger cannot be written: \($0)" },
            workplace.scheduler.failure.map { "planning fails: \($0)" },
        ]
        .compactMap(\.self)
            + gateways.filter { $0.state != .ready }.map {
                "gateway \($0.name) is \($0.state.rawValue): \($0.reason ?? "no reason is on record")"
            }
    }

    private func state(_ troubles: [String], _ hold: String?) -> StatusReply.State {
        if !troubles.isEmpty { return .degraded }
        return hold == nil ? .ok : .held
    }

    private func stamp(_ instant: Instant) -> Timestamp {
        Timestamp(instant, offsetSeconds: workplace.officeOffset(instant))
    }
}

extension StatusReply.Counts {
    fileprivate init(_ access: ReadAccess) throws {
        self.init(
            localities: try access.localities.count(), subjects: try access.subjects.count(),
            products: try access.products.count(), events: try access.events.count(), sessions: try access.sessions.count(),
            registrations: try access.registrationCount())
    }
}

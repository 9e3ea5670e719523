import ConveneModel
import ConveneReminders
import ConveneStore

/// What every request works with.
struct Workplace: Sendable {
    let store: Store
    let clock: any Clock
    let zones: ZoneFiles
    let scheduler: Scheduler
    let settings: LiveSettings
    /// Tells the couriers that there may be work.
    let wakeCouriers: @Sendable () -> Void

    /// Runs a change as `actor`, now; then the scheduler looks at what it may have changed, and the couriers at what it owed.
    func change<Value: Sendable>(
        as actor: Actor, touching event: ID<Event>? = nil, _ body: @escaping @Sendable (WriteAccess) throws -> Value
    ) async throws -> Value {
        let value = try await store.write(as: actor, at: clock.now(), body)
        scheduler.noteChange(of: event)
        wakeCouriers()
        return value
    }

    /// The day it is at the office.
    var today: CivilDate {
        let (now, utc) = (clock.now(), ZoneRules.utc)
        return ((try? zones.rules(of: settings.current.officeZone)) ?? utc).civil(at: now).date
    }

    /// The offset to show an instant with: that of the event's zone.
    func offsetSeconds(_ instant: Instant, in zone: ZoneID) -> Int {
        (try? zones.rules(of: zone).offsetSeconds(at: instant)) ?? 0
    }

    /// The offset of the office's zone, for instants that belong to no event.
    func officeOffset(_ instant: Instant) -> Int {
        offsetSeconds(instant, in: settings.current.officeZone)
    }
}

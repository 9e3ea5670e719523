package import ConveneModel
package import ConveneReminders
package import ConveneStore
package import Logging
import ServiceLifecycle
import Synchronization

/// Keeps the ledger up with time: looks at each live event when something of it falls due, or when it changed.
///
/// What is due becomes a row of the ledger; the couriers are woken for it. The future is not stored anywhere.
package final class Scheduler: Service {
    private struct State {
        /// When each event is to be looked at next; nothing means that only a change can bring more.
        var agenda: [ID<Event>: Instant?] = [:]
        var changed: Set<ID<Event>> = []
        var everythingChanged = true
        var isTurning = false
        /// Why the programme could not be read.
        var failure: String?
        /// Why single events could not be planned.
        var failures: [ID<Event>: String] = [:]
    }

    private let store: Store
    private let zones: ZoneFiles
    private let clock: any Clock
    private let policy: @Sendable () -> PlanningPolicy
    private let onOwed: @Sendable () -> Void
    private let logger: Logger
    private let alarm = Alarm()
    private let state = Mutex(State())
    /// Turns of the loop, for the watchdog.
    package let progress = Progress()

    /// The loop turns at least this often, so that a clock that was set and a new day are noticed, and so that the watchdog
    /// sees it turn within each third of its period.
    private static let longestPause = Span.seconds(5)
    /// An event that could not be planned is tried again after so long.
    private static let failurePause = Span.seconds(60)

    /// `onOwed` is called whenever messages have become due.
    package init(
        store: Store, zones: ZoneFiles, clock: any Clock, policy: @escaping @Sendable () -> PlanningPolicy,
        onOwed: @escaping @Sendable () -> Void, logger: Logger
    ) {
        self.store = store
        self.zones = zones
        self.clock = clock
        self.policy = policy
        self.onOwed = onOwed
        self.logger = logger
    }

    /// Has `event` looked at again, or every event where none is named.
    package func noteChange(of event: ID<Event>? = nil) {
        state.withLock { state in
            if let event { state.changed.insert(event) } else { state.everythingChanged = true }
        }
        alarm.ring()
    }

    /// When the next message falls due, as far as is known without a change.
    package var nextDue: Instant? { state.withLock { $0.agenda.values.compactMap(\.self).min() } }

    /// Whether everything that is due or changed at this moment has been looked at.
    package var isCaughtUp: Bool {
        let now = clock.now()
        return state.withLock { state in
            !state.isTurning && !state.everythingChanged && state.changed.isEmpty
                && state.agenda.values.allSatisfy { $0.map { $0 > now } ?? true }
        }
    }

    /// Why planning does not work at present, where it does not.
    package var failure: String? {
        state.withLock { state in
            state.failure ?? state.failures.min { $0.key < $1.key }.map { "event \($0.key): \($0.value)" }
        }
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                self.progress.step()
                await self.turn()
                await self.pause()
            }
        }
    }

    /// One look at everything that is due or changed.
    private func turn() async {
        state.withLock { $0.isTurning = true }
        defer { state.withLock { $0.isTurning = false } }
        do {
            let now = clock.now()
            var owed = 0
            for event in try await dueEvents(at: now) {
                // One event that cannot be planned must not keep the others waiting.
                do {
                    owed += try await plan(event, at: now)
                    state.withLock { $0.failures[event.id] = nil }
                } catch {
                    logger.error("planning failed", metadata: ["event": "\(event.id)", "error": "\(error)"])
                    state.withLock { state in
                        state.failures[event.id] = "\(error)"
                        state.agenda[event.id] = .some(now + Self.failurePause)
                    }
                }
            }
            state.withLock { $0.failure = nil }
            if owed > 0 { onOwed() }
        } catch {
            logger.error("planning failed", metadata: ["error": "\(error)"])
            state.withLock { state in
                state.failure = "\(error)"
                // What was to be looked at is not known any more: look at all of it.
                state.everythingChanged = true
            }
        }
    }

    private func dueEvents(at now: Instant) async throws -> [Event] {
        let (everything, changed) = state.withLock { state in
            defer { (state.everythingChanged, state.changed) = (false, []) }
            return (state.everythingChanged, state.changed)
        }
        let agenda = everything ? [:] : state.withLock { $0.agenda }
        let due = Set(agenda.compactMap { id, moment in moment.flatMap { $0 <= now ? id : nil } }).union(changed)
        guard everything || !due.isEmpty else { return [] }
        let events = try await store.read { access in
            everything ? try access.liveEvents() : try due.sorted().compactMap { try access.events.find($0.text) }
        }
        if everything { state.withLock { $0.agenda = [:] } }
        return events
    }

    private func plan(_ event: Event, at now: Instant) async throws -> Int {
        let (zones, policy) = (zones, policy())
        var owed = 0
        while true {
            let result = try await store.write(as: .daemon(uid: ownUserID()), at: now) { access in
                // The event as it is now: it may have changed since it was listed.
                guard let current = try access.reading.events.find(event.id.text) else { return PlanningPass.Result() }
                return try PlanningPass(zone: try zones.rules(of: current.zone), policy: policy).run(on: current, in: access)
            }
            owed += result.owed
            logDecision(result, on: event)
            if let next = result.nextWakeUp, next <= now { continue }
            state.withLock { $0.agenda[event.id] = .some(result.nextWakeUp) }
            return owed
        }
    }

    private func logDecision(_ result: PlanningPass.Result, on event: Event) {
        guard result.owed + result.skipped > 0 else { return }
        logger.info(
            "messages decided",
            metadata: ["event": "\(event.id)", "owed": "\(result.owed)", "skipped": "\(result.skipped)"])
    }

    private func pause() async {
        let limit = clock.now() + Self.longestPause
        let until = min(nextDue ?? limit, limit)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await self.clock.sleep(until: until) }
            group.addTask { await self.alarm.wait() }
            await group.next()
            group.cancelAll()
        }
    }
}

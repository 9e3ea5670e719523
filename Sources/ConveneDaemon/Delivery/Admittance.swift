import ConveneDelivery
import ConveneModel
import ConveneStore

/// Whether a gateway may be given a message at this moment.
struct Admittance: Sendable {
    enum Decision: Equatable, Sendable {
        case now
        case notBefore(Instant)
        /// Until a person says so.
        case held
    }

    let gateway: Gateway
    /// The zone whose days the daily cap counts.
    let zone: ZoneRules

    /// Looks, without using up anything.
    func look(in access: WriteAccess) throws -> Decision {
        guard try access.reading.hold() == nil else { return .held }
        let state = try access.reading.gatewayState(gateway.name)
        if state.pausedAt != nil { return .held }
        if let moment = state.notBefore, moment > access.now { return .notBefore(moment) }
        return throttle(state, at: access.now)
    }

    /// Looks, and where the answer is `now`, counts one message. The count is stored, so that a restart does not reset it.
    func admit(in access: WriteAccess) throws -> Decision {
        let decision = try look(in: access)
        guard decision == .now, gateway.rate != nil || gateway.dailyCap != nil else { return decision }
        let memory = try access.reading.gatewayState(gateway.name).rateMemory
        var next = memory
        if case .go(let moment) = gateway.rate?.decide(at: access.now, memory: memory) { next = moment }
        try access.countSent(gateway.name, rateMemory: next, on: zone.civil(at: access.now).date)
        return .now
    }

    private func throttle(_ state: GatewayState, at now: Instant) -> Decision {
        let today = zone.civil(at: now).date
        if let cap = gateway.dailyCap, state.countedDay == today, state.sentThatDay >= cap {
            return .notBefore(zone.instant(of: CivilDateTime(date: today.adding(days: 1), time: .midnight)))
        }
        if case .wait(let moment) = gateway.rate?.decide(at: now, memory: state.rateMemory) { return .notBefore(moment) }
        return .now
    }
}

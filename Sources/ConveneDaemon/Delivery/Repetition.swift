import ConveneDelivery
import ConveneModel
import ConveneStore

/// Whether an SMS that may have been sent can be handed over again without reaching its reader twice.
///
/// Asked at the moment of sending: since the repetition was decided, the daemon may have been down for days, or been given
/// another gateway. An e-mail may always be repeated, under its Message-ID.
enum Repetition {
    /// What becomes of `claim` instead, where the gateway would not recognise it any more; nothing where it may be sent.
    static func refusal(
        of kept: Dispatch, for claim: ClaimedMessage, over gateway: Gateway, at now: Instant, in access: ReadAccess
    ) throws -> Settlement? {
        guard kept.channel == .sms else { return nil }
        let attempts = try access.attempts(at: kept.id)
        guard let doubtful = attempts.first(where: { mayHaveArrived($0, over: gateway) }) else { return nil }
        let isKnown = kept.gateway == gateway.name && gateway.idempotentFor.map { now < doubtful.startedAt + $0 } == true
        guard !isKnown else { return nil }
        let reason = "may or may not have been sent over \(kept.gateway); \(gateway.name) would not recognise a repetition now"
        return Settlement(
            action: .loseTrack, reason: "\(reason), so a person has to decide", nextAt: nil, channel: claim.channel,
            countsAsTry: false)
    }

    /// Whether an SMS may have arrived, so that nothing but its own repetition may follow.
    static func isBound(_ kept: Dispatch, over gateway: Gateway, in access: ReadAccess) throws -> Bool {
        try kept.channel == .sms && access.attempts(at: kept.id).contains { mayHaveArrived($0, over: gateway) }
    }

    /// A gateway that recognises repetitions is asked again where others would be left alone, so its `retry` is no proof.
    private static func mayHaveArrived(_ attempt: Attempt, over gateway: Gateway) -> Bool {
        attempt.outcome == .unknown || (attempt.outcome == .retry && gateway.idempotentFor != nil)
    }
}

import ConveneDelivery
import ConveneMessages
import ConveneModel
import ConveneStore
import Logging
import Synchronization

/// Gives one gateway's couriers their work out of the ledger, and records what came of it.
///
/// Claims come in small lots, so that most messages cost one transaction: it closes the last attempt and opens the next.
/// Where the store fails, nothing more is handed out until the last result could be recorded.
final class LedgerSource: DispatchSource {
    /// What one courier holds.
    private struct Hand {
        var lot: [Int64] = []
        var open: OpenAttempt?
        /// Ended, and not recorded yet.
        var unrecorded: FinishedAttempt?
        /// The first of the lot could not be begun, because something failed.
        var isStuck = false
    }

    /// What came of trying to begin with a message.
    private enum Opening {
        case deliver(OutgoingDispatch)
        case nothing
        case wait(Duration?)
    }

    static let lotSize = 16
    private static let longestHold = Span.seconds(30)
    private static let storePause = Duration.seconds(2)
    private static let stuckPause = Span.seconds(10)
    private static let idlePause = Duration.seconds(30)

    private let gateway: Gateway
    private let recorder: AttemptRecorder
    private let admittance: Admittance
    private let store: Store
    private let clock: any Clock
    private let composer: @Sendable () -> Composer
    private let incarnation: Int64
    private let onSettled: @Sendable () -> Void
    private let health: StoreHealth
    private let logger: Logger
    private let hands = Mutex<[CourierID: Hand]>([:])

    /// `onSettled` is called when other gateways may have got work, or none of this one's is left.
    init(
        gateway: Gateway, policy: SettlementPolicy, admittance: Admittance, store: Store, clock: any Clock,
        composer: @escaping @Sendable () -> Composer, incarnation: Int64, health: StoreHealth, logger: Logger,
        onSettled: @escaping @Sendable () -> Void
    ) {
        self.gateway = gateway
        recorder = AttemptRecorder(gateway: gateway, policy: policy, logger: logger)
        self.admittance = admittance
        self.store = store
        self.clock = clock
        self.composer = composer
        self.incarnation = incarnation
        self.health = health
        self.logger = logger
        self.onSettled = onSettled
    }

    func next(courier: CourierID, finished: FinishedAttempt?) -> NextStep {
        var hand = takeHand(courier, finished)
        defer { putHand(courier, hand) }
        do {
            if hand.isStuck { try putBack(&hand) }
            while true {
                if hand.lot.isEmpty, let pause = try refill(&hand, courier) { return pause }
                switch try open(&hand, courier) {
                case .deliver(let dispatch): return .deliver(dispatch)
                case .wait(let duration): return .idle(duration)
                case .nothing: continue
                }
            }
        } catch {
            // Nothing may be sent that cannot be recorded.
            hand.isStuck = !hand.lot.isEmpty
            health.failed(error)
            logger.error("the ledger cannot be written; sending stops", metadata: ["error": "\(error)"])
            return .idle(Self.storePause)
        }
    }

    func end(courier: CourierID, finished: FinishedAttempt?) {
        var hand = takeHand(courier, finished)
        defer { putHand(courier, hand) }
        do {
            let lot = hand.lot
            try write(&hand) { access in
                try access.release(lot, reason: "due; waits for a courier", nextAt: access.now)
            }
            hand.lot = []
        } catch {
            logger.error("the last attempt could not be recorded", metadata: ["error": "\(error)"])
        }
    }

    /// A gateway may serve several channels, with couriers for each.
    private func key(of courier: CourierID) -> String { "\(courier.gateway)/\(gateway.channel.rawValue)/\(courier.number)" }

    private func takeHand(_ courier: CourierID, _ finished: FinishedAttempt?) -> Hand {
        hands.withLock { hands in
            var hand = hands[courier] ?? Hand()
            if let finished { hand.unrecorded = finished }
            return hand
        }
    }

    private func putHand(_ courier: CourierID, _ hand: Hand) {
        hands.withLock { $0[courier] = hand }
    }

    /// Records what is finished and claims the next lot; answers how to wait where there is nothing to do.
    private func refill(_ hand: inout Hand, _ courier: CourierID) throws -> NextStep? {
        let (channel, key, admittance) = (gateway.channel, key(of: courier), admittance)
        let hadResult = hand.unrecorded != nil
        let (lot, decision, nextAt) = try write(&hand) { access -> ([Int64], Admittance.Decision, Instant?) in
            let decision = try admittance.look(in: access)
            guard decision == .now else { return ([], decision, nil) }
            let lot = try access.claim(on: channel, courier: key, limit: Self.lotSize)
            return (lot, decision, lot.isEmpty ? try access.reading.nextClaim(on: channel) : nil)
        }
        hand.lot = lot
        guard lot.isEmpty else { return nil }
        if hadResult { onSettled() }
        return .idle(decision == .now ? nextAt.map(wait) ?? Self.idlePause : pause(decision))
    }

    private func pause(_ decision: Admittance.Decision) -> Duration? {
        if case .notBefore(let moment) = decision { wait(until: moment) } else { nil }
    }

    /// The clock may be a manual one, so no wait is longer than the idle pause.
    private func wait(until moment: Instant) -> Duration {
        min(.milliseconds(max(1, (moment - clock.now()).milliseconds)), Self.idlePause)
    }

    /// Prepares the next message of the lot and commits the intent to send it; nothing where it is not to be sent.
    private func open(_ hand: inout Hand, _ courier: CourierID) throws -> Opening {
        // It leaves the lot only when it has been dealt with, so that a failing store loses sight of nothing.
        let id = hand.lot[0]
        let (composer, gateway, now) = (composer(), gateway, clock.now())
        let prepared = try store.readAndWait { access -> (Composer.Result, ClaimedMessage)? in
            guard let claim = try access.claimed(id) else { return nil }
            return (try composer.compose(claim, over: gateway, at: now, in: access), claim)
        }
        guard let (result, claim) = prepared else {
            hand.lot.removeFirst()
            return .nothing
        }
        switch result {
        case .settle(let settlement):
            try write(&hand) { try $0.settle(id, as: settlement) }
            hand.lot.removeFirst()
            onSettled()
            return .nothing
        case .send(let transmission, let revision, let recipient):
            return try commitIntent(&hand, courier, claim, transmission, revision, recipient)
        }
    }

    /// Gives the lot back after a failure. The message that met it waits, for it may be the cause, and others need not share it.
    private func putBack(_ hand: inout Hand) throws {
        let lot = hand.lot
        try write(&hand) { access in
            let reason = "due; the attempt to send it could not be recorded"
            try access.release(Array(lot.prefix(1)), reason: reason, nextAt: access.now + Self.stuckPause)
            try access.release(Array(lot.dropFirst()), reason: "due; waits for a courier", nextAt: access.now)
        }
        (hand.lot, hand.isStuck) = ([], false)
    }

    private func commitIntent(
        _ hand: inout Hand, _ courier: CourierID, _ claim: ClaimedMessage, _ transmission: Transmission, _ revision: Int64?,
        _ recipient: ContactPoint
    ) throws -> Opening {
        let (id, incarnation, key, admittance) = (claim.row.message.id, incarnation, key(of: courier), admittance)
        let (decision, opened) = try write(&hand) { access -> (Admittance.Decision, OpenAttempt?) in
            let decision = try admittance.look(in: access)
            guard decision == .now else { return (decision, nil) }
            let opened = try access.openAttempt(
                message: id, courier: key, incarnation: incarnation, transmission: transmission, revision: revision)
            return (opened == nil ? decision : try admittance.admit(in: access), opened)
        }
        if let opened {
            hand.lot.removeFirst()
            hand.open = opened
            return .deliver(outgoing(opened, claim, transmission, recipient))
        }
        if case .notBefore(let moment) = decision, moment - clock.now() < Self.longestHold {
            // The rate is in the way, for a moment: the lot stays in this hand.
            return .wait(pause(decision))
        }
        // Paused meanwhile, or the event has changed since the text was made: claimed anew, looked at anew.
        let rest = hand.lot
        try write(&hand) { try $0.release(rest, reason: "due; waits for a courier", nextAt: $0.now) }
        hand.lot = []
        return .nothing
    }

    private func outgoing(
        _ opened: OpenAttempt, _ claim: ClaimedMessage, _ transmission: Transmission, _ recipient: ContactPoint
    ) -> OutgoingDispatch {
        let (messageID, content) =
            switch transmission {
            case .new(let dispatch): (dispatch.messageID, dispatch.content)
            case .kept: (claim.dispatch?.messageID ?? "", claim.dispatch?.content ?? [])
            }
        let payload: OutgoingDispatch.Payload =
            switch recipient {
            case .email: .email(content)
            case .sms: .sms(SMSPayload(text: String(decoding: content, as: UTF8.self)))
            }
        return OutgoingDispatch(
            id: opened.dispatch, messageID: messageID, recipient: recipient, envelopeSender: composer().sender.from.address,
            payload: payload)
    }

    /// One transaction, which records the courier's last result first where there is one.
    private func write<Value: Sendable>(
        _ hand: inout Hand, _ body: @escaping @Sendable (WriteAccess) throws -> Value
    ) throws -> Value {
        let (finished, open, recorder) = (hand.unrecorded, hand.open, recorder)
        let value = try store.writeAndWait(as: .daemon(uid: ownUserID()), at: clock.now()) { access in
            if let finished, let open { try recorder.record(finished, open, in: access) }
            return try body(access)
        }
        if finished != nil { (hand.unrecorded, hand.open) = (nil, nil) }
        health.worked()
        return value
    }
}

import ConveneDelivery
import ConveneModel
import ConveneStore

/// What becomes of a message after an attempt. Pure: everything it looks at is handed in.
struct SettlementPolicy: Sendable {
    let gateway: Gateway
    /// How long an e-mail of unknown outcome waits before it is first sent again under the same Message-ID.
    let unknownRetry: Span

    private static let longestPatience = Span.minutes(30)
    private static let mostAttemptsInDoubt = 5

    /// - Parameters:
    ///   - random: a number of 0 ..< 1, for the jitter.
    func settlement(of row: MessageRow, after result: Classified, at now: Instant, random: Double) -> Settlement {
        switch result.outcome {
        case .accepted, .duplicate: accepted(row, result, at: now)
        case .retry: retried(row, result, at: now, random: random)
        case .unreachable: waiting(row, "\(gateway.name) cannot be reached: \(result.detail)", at: now)
        case .pauseGateway:
            Settlement(
                action: .release, reason: "\(gateway.name) is paused: \(result.detail)", nextAt: now, channel: gateway.channel,
                countsAsTry: false)
        case .badRecipient, .optedOut, .badMessage: refused(row, result, at: now)
        case .unknown: uncertain(row, result.detail, at: now)
        }
    }

    /// What becomes of a message whose attempt was open when the daemon ended.
    func settlement(ofInterrupted row: MessageRow, at now: Instant) -> Settlement {
        uncertain(row, "convened ended while the message was being handed over", at: now)
    }

    private func accepted(_ row: MessageRow, _ result: Classified, at now: Instant) -> Settlement {
        if row.message.channels.mode == .all, let next = nextChannel(of: row) {
            return Settlement(
                action: .release, reason: "\(gateway.name) took it; \(next.rawValue) follows", nextAt: now, channel: next,
                countsAsTry: true)
        }
        return Settlement(
            action: .accept, reason: "\(gateway.name) took it: \(result.detail)", nextAt: nil, channel: gateway.channel,
            countsAsTry: true)
    }

    private func retried(_ row: MessageRow, _ result: Classified, at now: Instant, random: Double) -> Settlement {
        let next = gateway.retry.next(
            after: row.attempts + 1, now: now, retryAfter: result.retryAfter, usefulUntil: row.message.usefulUntil, random: random
        )
        guard let next else { return refused(row, result, at: now) }
        return Settlement(
            action: row.isDoubtful ? .loseTrack : .retry, reason: "\(gateway.name): \(result.detail); tried again later",
            nextAt: next, channel: gateway.channel, countsAsTry: result.consumesAttempt)
    }

    /// The gateway is at fault, not the message: it waits, but not for ever if there is another way.
    private func waiting(_ row: MessageRow, _ reason: String, at now: Instant) -> Settlement {
        if let next = nextChannel(of: row), !row.isDoubtful, now >= row.message.dueAt + patience(with: row) {
            return Settlement(
                action: .release, reason: "\(reason); \(next.rawValue) follows", nextAt: now, channel: next, countsAsTry: false)
        }
        return Settlement(
            action: row.isDoubtful ? .loseTrack : .retry, reason: reason, nextAt: now, channel: gateway.channel,
            countsAsTry: false)
    }

    /// How long a message waits for a gateway that cannot be reached before the next channel is tried.
    private func patience(with row: MessageRow) -> Span {
        let useful = row.message.usefulUntil - row.message.dueAt
        return min(Self.longestPatience, .milliseconds(useful.milliseconds / 2))
    }

    private func refused(_ row: MessageRow, _ result: Classified, at now: Instant) -> Settlement {
        let reason = "\(gateway.name) did not take it: \(result.detail)"
        guard !row.isDoubtful else {
            return Settlement(
                action: .loseTrack, reason: "an earlier attempt may have succeeded; then \(reason)", nextAt: nil,
                channel: gateway.channel, countsAsTry: true)
        }
        if let next = nextChannel(of: row) {
            return Settlement(
                action: .release, reason: "\(reason); \(next.rawValue) follows", nextAt: now, channel: next, countsAsTry: true)
        }
        return Settlement(
            action: row.isTold ? .accept : .fail, reason: row.isTold ? "sent over another channel; \(reason)" : reason,
            nextAt: nil,
            channel: gateway.channel, countsAsTry: true)
    }

    /// Handed over, perhaps. An e-mail is repeated under its Message-ID, so that a reader's program can drop the double; an
    /// SMS only where the gateway recognises it; else a person decides. Where every channel is wanted, the next one tells it.
    private func uncertain(_ row: MessageRow, _ detail: String, at now: Instant) -> Settlement {
        let doubt = "may or may not have been sent: \(detail)"
        if row.message.channels.mode == .all, let next = nextChannel(of: row) {
            return Settlement(
                action: .release, reason: "\(gateway.channel.rawValue) \(doubt); \(next.rawValue) follows", nextAt: now,
                channel: next,
                countsAsTry: true)
        }
        guard gateway.channel == .email || gateway.idempotentFor.map({ $0 > unknownRetry }) == true else {
            return lost(doubt, "\(gateway.name) would not recognise a repetition, so a person has to decide", nextAt: nil)
        }
        let next = repetition.next(after: row.attempts + 1, now: now, usefulUntil: row.message.usefulUntil, random: 0.5)
        return lost(
            doubt, next == nil ? "not repeated any more, so a person has to decide" : "it is repeated under the same id",
            nextAt: next)
    }

    private func lost(_ doubt: String, _ plan: String, nextAt: Instant?) -> Settlement {
        Settlement(
            action: .loseTrack, reason: "\(doubt); \(plan)", nextAt: nextAt, channel: gateway.channel, countsAsTry: true)
    }

    /// Each repetition may be a double, so there are few of them.
    private var repetition: RetryPolicy {
        RetryPolicy(base: unknownRetry, factor: 4, cap: .hours(1), jitter: 0, mostAttempts: Self.mostAttemptsInDoubt)
    }

    private func nextChannel(of row: MessageRow) -> Channel? {
        let channels = row.message.channels.channels
        guard let index = channels.firstIndex(of: gateway.channel) else { return nil }
        return channels.dropFirst(index + 1).first
    }
}

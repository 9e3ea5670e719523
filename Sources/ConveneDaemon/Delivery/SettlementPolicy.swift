import ConveneDelivery
import ConveneModel
import ConveneStore

/// What becomes of a message after an attempt. Pure: everything it looks at is handed in.
struct SettlementPolicy: Sendable {
    let gateway: Gateway
    /// How long an e-mail of unknown outcome waits before it is sent again under the same Message-ID.
    let unknownRetry: Span

    /// - Parameters:
    ///   - random: a number of 0 ..< 1, for the jitter.
    func settlement(of row: MessageRow, after result: Classified, at now: Instant, random: Double) -> Settlement {
        switch result.outcome {
        case .accepted, .duplicate: accepted(row, result, at: now)
        case .retry: retried(row, result, at: now, random: random)
        case .unreachable: waiting(row, "\(gateway.name) cannot be reached: \(result.detail)", at: now, random: random)
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
            action: .retry, reason: "\(gateway.name): \(result.detail); tried again later", nextAt: next,
            channel: gateway.channel, countsAsTry: result.consumesAttempt)
    }

    /// The gateway is at fault, not the message: it waits as long as it is of use.
    private func waiting(_ row: MessageRow, _ reason: String, at now: Instant, random: Double) -> Settlement {
        Settlement(action: .retry, reason: reason, nextAt: now, channel: gateway.channel, countsAsTry: false)
    }

    private func refused(_ row: MessageRow, _ result: Classified, at now: Instant) -> Settlement {
        let reason = "\(gateway.name) did not take it: \(result.detail)"
        if let next = nextChannel(of: row) {
            return Settlement(
                action: .release, reason: "\(reason); \(next.rawValue) follows", nextAt: now, channel: next, countsAsTry: true)
        }
        // With several channels that are all wanted, one that succeeded is a success.
        let reached = row.message.channels.mode == .all && row.toldFacts != nil
        return Settlement(
            action: reached ? .accept : .fail, reason: reached ? "sent over another channel; \(reason)" : reason, nextAt: nil,
            channel: gateway.channel, countsAsTry: true)
    }

    /// Handed over, perhaps. An e-mail is repeated under its Message-ID, so that a reader's program can drop the double; an
    /// SMS only where the gateway recognises it; else a person decides.
    private func uncertain(_ row: MessageRow, _ detail: String, at now: Instant) -> Settlement {
        let mayRepeat = gateway.channel == .email || gateway.idempotentFor.map { $0 > unknownRetry } == true
        let again = now + unknownRetry
        let isUseful = again < row.message.usefulUntil
        let plan =
            mayRepeat
            ? (isUseful ? "it is repeated under the same id" : "it is no longer useful and not repeated")
            : "\(gateway.name) would not recognise a repetition, so a person has to decide"
        return Settlement(
            action: .loseTrack, reason: "may or may not have been sent: \(detail); \(plan)",
            nextAt: mayRepeat && isUseful ? again : nil, channel: gateway.channel, countsAsTry: true)
    }

    private func nextChannel(of row: MessageRow) -> Channel? {
        let channels = row.message.channels.channels
        guard let index = channels.firstIndex(of: gateway.channel) else { return nil }
        return channels.dropFirst(index + 1).first
    }
}

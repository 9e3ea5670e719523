import ConveneDelivery
import ConveneModel
import ConveneStore
import Logging

/// Writes down what an attempt came to: for its message, for its gateway, for its recipient.
struct AttemptRecorder: Sendable {
    let gateway: Gateway
    let policy: SettlementPolicy
    let logger: Logger

    func record(_ finished: FinishedAttempt, _ open: OpenAttempt, in access: WriteAccess) throws {
        let (result, now) = (finished.result, access.now)
        let attempt = AttemptResult(
            attempt: open.attempt, outcome: result.outcome, code: result.code, detail: result.detail,
            providerID: result.providerID)
        try noteGateway(result, in: access)
        if result.outcome == .optedOut {
            try access.suppress(
                gateway.channel, finished.dispatch.recipient.address, reason: "the recipient has refused: \(result.detail)")
        }
        try access.close(attempt) { row in
            policy.settlement(of: row, after: result, at: now, random: Double.random(in: 0..<1))
        }
    }

    private func noteGateway(_ result: Classified, in access: WriteAccess) throws {
        switch result.outcome {
        case .pauseGateway:
            try access.pauseGateway(gateway.name, reason: result.detail)
            logger.error("a gateway is paused", metadata: ["gateway": "\(gateway.name)", "reason": "\(result.detail)"])
        case .unreachable:
            let state = try access.reading.gatewayState(gateway.name)
            // Couriers that fail together have seen one failure.
            guard state.notBefore.map({ $0 <= access.now }) ?? true else { return }
            let failures = state.failures + 1
            logger.warning(
                "a gateway cannot be reached",
                metadata: ["gateway": "\(gateway.name)", "reason": "\(result.detail)", "failures": "\(failures)"])
            let next = gateway.retry.next(
                after: failures, now: access.now, usefulUntil: access.now + .days(1), random: Double.random(in: 0..<1))
            try access.backOff(gateway.name, until: next ?? access.now + gateway.retry.cap)
        case .accepted, .duplicate, .retry, .badRecipient, .optedOut, .badMessage:
            try access.reached(gateway.name)
        case .unknown: break
        }
    }
}

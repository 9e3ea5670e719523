package import ConveneModel

/// What one attempt came to, in the ledger's words.
package struct Classified: Equatable, Sendable {
    package var outcome: Outcome
    /// What was seen, in words, with the server's own where it had some.
    package var detail: String
    /// The code that decided: an enhanced status (`5.1.1`), a reply or HTTP status, or `curl 7`.
    package var code: String?
    /// The wait that the gateway asked for, or that the kind of failure suggests.
    package var retryAfter: Span?
    /// Whether the attempt counts against the recipient's number of attempts. One that never reached the recipient's
    /// part of the conversation does not.
    package var consumesAttempt: Bool
    /// Whether the sender was refused for policy or reputation: seen from several recipient domains, that is reason to
    /// pause the gateway; the address is not to blame.
    package var isPolicyRefusal: Bool
    /// The gateway's own id of the message.
    package var providerID: String?

    package init(_ outcome: Outcome, _ detail: String, code: String? = nil, retryAfter: Span? = nil) {
        self.outcome = outcome
        self.detail = detail
        self.code = code
        self.retryAfter = retryAfter
        self.consumesAttempt = Self.consumesAttempt(outcome)
        self.isPolicyRefusal = false
    }

    private static func consumesAttempt(_ outcome: Outcome) -> Bool {
        switch outcome {
        case .unreachable, .pauseGateway: false
        case .accepted, .duplicate, .retry, .badRecipient, .optedOut, .badMessage, .unknown: true
        }
    }
}

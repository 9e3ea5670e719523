/// What one attempt to hand a dispatch to its gateway came to. The names are those of gateway rules.
package enum Outcome: String, CaseIterable, Sendable, Codable {
    /// The gateway took it.
    case accepted
    /// The gateway knows this id already: an earlier attempt succeeded.
    case duplicate
    /// Not taken, and may be tried again later.
    case retry
    /// The gateway could not be reached at all; says nothing about the recipient.
    case unreachable
    /// This address or number does not take messages.
    case badRecipient = "bad_recipient"
    /// The recipient has refused messages.
    case optedOut = "opted_out"
    /// This text was refused; another might pass.
    case badMessage = "bad_message"
    /// The gateway refuses the sender: login, certificate, account. Nothing more is tried until somebody mends it.
    case pauseGateway = "pause_gateway"
    /// It may or may not have been taken.
    case unknown
}

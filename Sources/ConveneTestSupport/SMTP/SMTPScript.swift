/// A moment in a session, at which a script may have the listener do something unusual.
package struct SMTPMoment: Sendable {
    package enum Step: Sendable {
        case greeting, hello, login, sender, recipient, data
        /// The first bytes of a message have come in.
        case body
        /// The final dot has come in.
        case endOfData
        case quit, other
    }

    package let step: Step
    /// The connection, counted from 1.
    package let connection: Int
    /// The message on the connection, counted from 1 as MAIL is given.
    package let message: Int
    /// The command as it came; empty for the greeting and within a message.
    package let line: String
}

/// What the listener does at a moment.
package enum SMTPReaction: Sendable {
    /// What a server does that takes everything.
    case usual
    /// Answers with these lines instead; a code other than 2xx and 3xx refuses.
    case reply(String)
    /// Closes the connection without a word.
    case hangUp
    /// Answers, then closes the connection.
    case replyAndHangUp(String)
    /// Waits until the gate opens, then goes on as usual.
    case wait(Gate)
}

/// One message as it came in.
package struct ReceivedMail: Equatable, Sendable {
    package let connection: Int
    /// The reverse path without angle brackets; empty for the null one.
    package let sender: String
    package let recipients: [String]
    /// Every byte between DATA and the final dot, dots still doubled.
    package let raw: [UInt8]

    /// The message with the doubled dots taken back.
    package var text: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        for (index, byte) in raw.enumerated() {
            let isLineStart = index == 0 || raw[index - 1] == UInt8(ascii: "\n")
            if !(isLineStart && byte == UInt8(ascii: ".")) { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

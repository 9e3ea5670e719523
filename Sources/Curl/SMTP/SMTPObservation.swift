/// What was seen while one message was handed to an SMTP server. A refusal is an observation, not an error.
package struct SMTPObservation: Equatable, Sendable {
    /// The last command that went out.
    package enum Stage: String, CaseIterable, Comparable, Sendable {
        /// None yet: name lookup, connecting, the server's greeting.
        case connect
        case hello, startTLS, login, sender, recipient
        /// DATA, the message itself and its end.
        case data

        package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

        private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// A CURLcode; 0 is success.
    package var curlCode: Int32
    /// libcurl's sentence for `curlCode`.
    package var curlMessage: String
    /// The code of the last reply that libcurl understood, or 0. It is the *previous* command's when the connection
    /// broke before a reply came: 354 after the message itself.
    package var responseCode: Int
    package var stage: Stage
    /// The lines of that reply, `550 5.1.1 No such user`.
    package var reply: [String]
    /// Whether libcurl was given the whole message. From then on the final dot may have been sent.
    package var isBodyHandedOut: Bool
    package var bytesHandedOut: Int

    package init(
        curlCode: Int32, curlMessage: String = "", responseCode: Int = 0, stage: Stage = .connect, reply: [String] = [],
        isBodyHandedOut: Bool = false, bytesHandedOut: Int = 0
    ) {
        self.curlCode = curlCode
        self.curlMessage = curlMessage
        self.responseCode = responseCode
        self.stage = stage
        self.reply = reply
        self.isBodyHandedOut = isBodyHandedOut
        self.bytesHandedOut = bytesHandedOut
    }
}

import CCurl

/// Hands messages to one SMTP server, one after the other, over a connection that is kept as long as the server lets it.
///
/// It blocks the calling thread, and belongs to the thread that made it. One recipient per message: each has its own
/// fate.
package final class SMTPTransfer {
    private let handle: EasyHandle
    private let options: SMTPOptions
    private var messagesOnConnection = 0

    package init(_ options: SMTPOptions) throws(CurlError) {
        self.options = options
        handle = try EasyHandle()
        try handle.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        try handle.set(CURLOPT_URL, options.url())
        try handle.set(CURLOPT_UPLOAD, 1)
        try handle.set(CURLOPT_VERBOSE, 1)
        try setSecurity()
        try setLimits()
    }

    private func setSecurity() throws(CurlError) {
        let level = options.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
        try handle.set(CURLOPT_USE_SSL, Int(level.rawValue))
        try options.trust.apply(to: handle)
        guard let credentials = options.credentials else { return }
        try handle.set(CURLOPT_USERNAME, credentials.user)
        try handle.set(CURLOPT_PASSWORD, credentials.password)
    }

    private func setLimits() throws(CurlError) {
        try handle.set(CURLOPT_CONNECTTIMEOUT, options.connectSeconds)
        try handle.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, options.replySeconds)
        try handle.set(CURLOPT_TIMEOUT, options.totalSeconds)
        try handle.set(CURLOPT_MAXAGE_CONN, options.idleSeconds)
        try handle.set(CURLOPT_MAXLIFETIME_CONN, options.lifetimeSeconds)
    }

    /// Sends `message`, whose lines end in CRLF, from `sender` (nothing for the null return path) to `recipient`.
    ///
    /// Throws only where the addresses or the message must not reach a server; nothing was sent then.
    package func send(from sender: String?, to recipient: String, message: [UInt8]) throws(CurlError) -> SMTPObservation {
        for address in [sender, recipient].compactMap({ $0 }) { try Self.check(address: address) }
        try Self.check(message: message)
        let recipients = try StringList(["<\(recipient)>"])
        try handle.set(CURLOPT_MAIL_FROM, sender.map { "<\($0)>" } ?? "")
        try handle.set(CURLOPT_MAIL_RCPT, recipients)
        messagesOnConnection += 1
        let isLast = messagesOnConnection >= options.messagesPerConnection
        try handle.set(CURLOPT_FORBID_REUSE, isLast ? 1 : 0)

        let conversation = SMTPConversation(message: message)
        let result = handle.perform(conversation)
        if isLast || result.code != CURLE_OK { messagesOnConnection = 0 }
        try handle.set(CURLOPT_MAIL_RCPT, nil)
        return Self.observation(of: conversation, result)
    }

    private static func observation(of conversation: SMTPConversation, _ result: TransferResult) -> SMTPObservation {
        SMTPObservation(
            curlCode: Int32(result.code.rawValue), curlMessage: result.message, responseCode: result.responseCode,
            stage: conversation.stage, reply: conversation.reply(with: result.responseCode),
            isBodyHandedOut: conversation.isBodyHandedOut, bytesHandedOut: conversation.bytesHandedOut)
    }

    /// A line break in an address would be a command of its own to the server; a blank or an angle bracket would end it
    /// early; letters outside ASCII before the @ would go out without SMTPUTF8.
    private static func check(address: String) throws(CurlError) {
        let local = address.utf8.prefix { $0 != UInt8(ascii: "@") }
        guard !address.isEmpty, local.allSatisfy({ $0 < 0x80 }),
            address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") })
        else { throw .invalidInput("\(address.debugDescription) cannot be an address in SMTP") }
        guard Curl.knowsInternationalDomains || address.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw .invalidInput("the domain of \(address.debugDescription) needs a libcurl with IDN; this one has none")
        }
    }

    /// A bare CR or LF passes libcurl unchanged, and lenient servers take LF-dot-LF for the end of the message.
    private static func check(message: [UInt8]) throws(CurlError) {
        let (carriageReturn, lineFeed) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
        let bytes = message.span
        var previous: UInt8 = 0
        var isClean = true
        for index in bytes.indices {
            if (bytes[index] == lineFeed) != (previous == carriageReturn) { isClean = false }
            previous = bytes[index]
        }
        if previous == carriageReturn { isClean = false }
        guard isClean else { throw .invalidInput("the message has a line that does not end in CRLF") }
    }
}

@available(*, unavailable)
extension SMTPTransfer: Sendable {}

extension EmailMessage {
    /// The mail in RFC 5322 and MIME form: 7-bit clean, CRLF only, no line above 998 octets.
    ///
    /// Total and deterministic: every value can be rendered, and equal values give equal bytes.
    package func rendered() -> [UInt8] {
        var lines = header
        lines.append("MIME-Version: 1.0")
        return lines.joined(separator: "\r\n").utf8 + Array("\r\n".utf8) + body.rendered()
    }

    private var header: [String] {
        let subject = HeaderField.unstructured("Subject", subject)
        var fields = [HeaderField.mailbox("From", envelope.from), HeaderField.mailbox("To", envelope.to), subject]
        fields.append("Date: \(envelope.date.internetDate(offsetSeconds: envelope.offsetSeconds))")
        fields.append("Message-ID: \(MessageIdentifier(envelope.messageID))")
        if let replyTo = envelope.replyTo { fields.append(HeaderField.mailbox("Reply-To", replyTo)) }
        fields += threading + ["Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All"] + unsubscribing
        if let list = envelope.list { fields.append(HeaderField.list(list)) }
        return fields
    }

    private var threading: [String] {
        let earlier = envelope.references.map { MessageIdentifier($0).description }
        guard let last = earlier.last else { return [] }
        return ["In-Reply-To: \(last)", "References: \(earlier.joined(separator: "\r\n "))"]
    }

    /// One-click refusal (RFC 8058) needs an https address. An address is never folded: relays have broken signatures by it.
    private var unsubscribing: [String] {
        let addresses = envelope.unsubscribe.map { "<\(HeaderField.uri($0))>" }
        guard !addresses.isEmpty else { return [] }
        let field = "List-Unsubscribe: \(addresses.joined(separator: ",\r\n "))"
        guard envelope.unsubscribe.contains(where: { $0.lowercased().hasPrefix("https:") }) else { return [field] }
        return [field, "List-Unsubscribe-Post: List-Unsubscribe=One-Click"]
    }

    private var body: MIMEPart {
        let boundary = Boundary(messageID: envelope.messageID)
        var alternatives = [MIMEPart.text(text, type: "text/plain; charset=UTF-8")]
        if let html { alternatives.append(.text(html, type: "text/html; charset=UTF-8")) }
        if let calendar {
            let type = "text/calendar; charset=UTF-8; method=\(calendar.method.rawValue)"
            alternatives.append(.binary(calendar.bytes, header: ["Content-Type: \(type)"]))
        }
        let content = MIMEPart.multipart("alternative", boundary: boundary.inner, alternatives)
        guard let calendar else { return alternatives.count == 1 ? alternatives[0] : content }
        return .multipart("mixed", boundary: boundary.outer, [content, .attachment(calendar)])
    }
}

import ConveneMessages
import ConveneModel

/// A mail as the tests look at it: unfolded header fields, and the rest.
struct Mail {
    let raw: String
    let fields: [(name: String, value: String)]

    init(_ message: EmailMessage) {
        raw = String(decoding: message.rendered(), as: UTF8.self)
        let head = raw.prefix(upTo: raw.firstRange(of: "\r\n\r\n")?.lowerBound ?? raw.endIndex)
        let unfolded = head.replacing("\r\n ", with: " ")
        fields = unfolded.split(separator: "\r\n").map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (String(parts[0]), parts.count == 2 ? parts[1].trimmed : "")
        }
    }

    subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    var lines: [Substring] { raw.split(separator: "\r\n", omittingEmptySubsequences: false) }
}

extension EmailMessage {
    /// A plain mail of the sample office's to the sample's first subject.
    static func sample(subject: String = "Xin chào", text: String = "Chào\n", html: String? = nil) -> EmailMessage {
        let from = Mailbox(name: "UBND phường Duy Tiên", address: EmailAddress(trusted: "ocop@phuongduytien.example"))
        let to = Mailbox(name: "Nguyễn Thị Hồng Vân", address: EmailAddress(trusted: "lienhe@luavensong.example"))
        let envelope = EmailEnvelope(
            from: from, to: to, date: Instant(seconds: 1_795_568_400), offsetSeconds: 7 * 3600,
            messageID: "42.1@phuongduytien.example")
        return EmailMessage(envelope: envelope, subject: subject, text: text, html: html)
    }
}

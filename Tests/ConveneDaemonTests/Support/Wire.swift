import ConveneAPI
import ConveneJSON
import ConveneTestSupport
import Testing

/// A mail server and an SMS service on this machine, and the configuration that leads a daemon to them.
struct Wire {
    let mail: SMTPListener
    let sms: HTTPListener
    var couriers = 2
    /// For how long the SMS service is said to know a message again.
    var idempotentFor = ""

    var configuration: String {
        """
        [gateway.post]
        kind = "smtp"
        host = "127.0.0.1"
        port = \(mail.port)
        tls = "none"
        couriers = \(couriers)
        [gateway.texts]
        kind = "http"
        couriers = \(couriers)
        idempotent_for = "\(idempotentFor)"
        [gateway.texts.request]
        url = "\(sms.url)/send"
        json = { to = "${to}", text = "${text}", reference = "${message_id}" }
        [[gateway.texts.rules]]
        status = "200-299"
        outcome = "accepted"
        id = { json = "/id" }

        """
    }

    /// What an SMS service answers that takes everything.
    static let takes = HTTPAnswer.respond(status: 200, body: #"{"id": "taken"}"#)

    /// All mails and texts that were taken or asked for, in no order between the two.
    var letters: [Letter] {
        get throws { try mails + texts }
    }

    var mails: [Letter] {
        get throws {
            try mail.messages.map { received in
                Letter(recipient: received.recipients.joined(separator: ","), id: try messageID(of: received))
            }
        }
    }

    var texts: [Letter] {
        get throws {
            try sms.requests.map { request in
                let body = try JSONReader.read(request.body)
                return Letter(recipient: body["to"]?.string ?? "", id: body["reference"]?.string ?? "")
            }
        }
    }

    private func messageID(of mail: ReceivedMail) throws -> String {
        let line = try #require(mail.text.split(separator: "\r\n").first { $0.lowercased().hasPrefix("message-id: <") })
        return String(line.dropFirst("message-id: <".count).dropLast())
    }
}

/// Whom something on the wire was for, and its Message-ID or idempotency key.
struct Letter: Hashable, Sendable {
    let recipient: String
    let id: String
}

/// Sets up both servers for the length of `body`.
func withWire<Result>(
    script: @escaping SMTPListener.Script = { _ in .usual }, handler: @escaping HTTPListener.Handler = { _ in Wire.takes },
    _ body: (Wire) async throws -> Result
) async throws -> Result {
    try await withSMTPListener(script: script) { mail in
        try await withHTTPListener(handler: handler) { sms in try await body(Wire(mail: mail, sms: sms)) }
    }
}

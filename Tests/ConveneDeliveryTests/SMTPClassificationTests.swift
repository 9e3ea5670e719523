import ConveneDelivery
import ConveneModel
import Curl
import Testing

/// One row of the table in the design's facts, as an observation and its verdict.
struct SMTPCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let seen: SMTPObservation
    let outcome: Outcome
    var consumes = true
    var isPolicy = false

    init(
        _ name: String, curl: Int32, code: Int = 0, _ stage: SMTPObservation.Stage, reply: String? = nil, handedOut: Bool = false,
        _ outcome: Outcome, consumes: Bool = true, isPolicy: Bool = false
    ) {
        testDescription = name
        seen = SMTPObservation(
            curlCode: curl, curlMessage: "as libcurl says", responseCode: code, stage: stage, reply: reply.map { [$0] } ?? [],
            isBodyHandedOut: handedOut)
        self.outcome = outcome
        self.consumes = consumes
        self.isPolicy = isPolicy
    }

    static let all: [SMTPCase] = [
        .init("taken", curl: 0, code: 250, .data, reply: "250 2.0.0 queued", handedOut: true, .accepted),
        .init("no such host", curl: 6, .connect, .unreachable, consumes: false),
        .init("connection refused", curl: 7, .connect, .unreachable, consumes: false),
        .init("TLS handshake failed", curl: 35, code: 220, .startTLS, .unreachable, consumes: false),
        .init("greeting timed out", curl: 28, .connect, .unreachable, consumes: false),
        .init("greeting 421", curl: 8, code: 421, .connect, reply: "421 busy", .unreachable, consumes: false),
        .init("greeting 554", curl: 8, code: 554, .connect, reply: "554 no service", .unreachable, consumes: false),
        .init("EHLO refused", curl: 9, code: 550, .hello, reply: "550 go away", .unreachable, consumes: false),
        .init("certificate", curl: 60, code: 220, .startTLS, .pauseGateway, consumes: false),
        .init("our CA file is missing", curl: 77, .connect, .pauseGateway, consumes: false),
        .init("STARTTLS not offered", curl: 64, code: 250, .hello, .pauseGateway, consumes: false),
        .init("AUTH 535", curl: 67, code: 535, .login, reply: "535 5.7.8 no", .pauseGateway, consumes: false),
        .init("AUTH 454", curl: 67, code: 454, .login, reply: "454 4.7.0 later", .unreachable, consumes: false),
        .init("drop within the login", curl: 56, code: 334, .login, .unreachable, consumes: false),
        .init("MAIL 530", curl: 55, code: 530, .sender, reply: "530 5.7.0 log in first", .pauseGateway, consumes: false),
        .init("MAIL 451", curl: 55, code: 451, .sender, reply: "451 4.3.0 later", .retry),
        .init("MAIL 550", curl: 55, code: 550, .sender, reply: "550 5.1.0 sender unknown", .badMessage, isPolicy: true),
        .init("RCPT 450", curl: 55, code: 450, .recipient, reply: "450 4.2.1 busy", .retry),
        .init("greylisting", curl: 55, code: 451, .recipient, reply: "451 4.7.1 greylisted", .retry),
        .init("DATA 452", curl: 55, code: 452, .data, reply: "452 4.3.1 no space", .retry),
        .init("RCPT 550 5.1.1", curl: 55, code: 550, .recipient, reply: "550 5.1.1 no such user", .badRecipient),
        .init("RCPT 556 5.1.10", curl: 55, code: 556, .recipient, reply: "556 5.1.10 null MX", .badRecipient),
        .init("RCPT 550 5.2.1", curl: 55, code: 550, .recipient, reply: "550 5.2.1 disabled", .badRecipient),
        .init("RCPT 550 without more", curl: 55, code: 550, .recipient, reply: "550 no such user", .badRecipient),
        .init("RCPT 554 without more", curl: 55, code: 554, .recipient, reply: "554 refused", .badMessage),
        .init("RCPT 5.1.8", curl: 55, code: 550, .recipient, reply: "550 5.1.8 bad sender", .badMessage, isPolicy: true),
        .init("mailbox full for ever", curl: 55, code: 552, .recipient, reply: "552 5.2.2 mailbox full", .retry),
        .init("552 without more", curl: 55, code: 552, .recipient, reply: "552 quota", .retry),
        .init("mailbox full for now", curl: 55, code: 452, .recipient, reply: "452 4.2.2 mailbox full", .retry),
        .init("message too large", curl: 8, code: 552, .data, reply: "552 5.3.4 too big", handedOut: true, .badMessage),
        .init("policy", curl: 55, code: 550, .recipient, reply: "550 5.7.1 not from you", .badMessage, isPolicy: true),
        .init(
            "not authenticated", curl: 8, code: 550, .data, reply: "550-5.7.26 SPF and DKIM", handedOut: true, .badMessage,
            isPolicy: true),
        .init("sender put off", curl: 55, code: 421, .sender, reply: "421 4.7.28 rate", .retry, isPolicy: true),
        .init("end of data 451", curl: 8, code: 451, .data, reply: "451 4.3.0 later", handedOut: true, .retry),
        .init("end of data 421", curl: 8, code: 421, .data, reply: "421 4.3.2 closing", handedOut: true, .retry),
        .init("end of data 554", curl: 8, code: 554, .data, reply: "554 5.6.0 content", handedOut: true, .badMessage),
        .init("end of data 550 5.1.1", curl: 8, code: 550, .data, reply: "550 5.1.1 gone", handedOut: true, .badRecipient),
        .init("drop within the body, received", curl: 56, code: 354, .data, .retry),
        .init("drop within the body, sending", curl: 55, code: 354, .data, .retry),
        .init("time-out within the body", curl: 28, code: 354, .data, .retry),
        .init("drop after the end", curl: 56, code: 354, .data, handedOut: true, .unknown),
        .init("time-out after the end", curl: 28, code: 354, .data, handedOut: true, .unknown),
        .init("sending the end failed", curl: 55, code: 354, .data, handedOut: true, .unknown),
        .init("nonsense after the end", curl: 8, code: 0, .data, handedOut: true, .unknown),
        .init("drop after RCPT", curl: 56, code: 250, .recipient, .retry),
        .init("a kept connection was dead", curl: 55, code: 0, .sender, .unreachable, consumes: false),
    ]
}

@Suite struct `What an SMTP observation means` {
    @Test(arguments: SMTPCase.all)
    func `each row has its verdict`(row: SMTPCase) {
        let result = Classified(row.seen)
        #expect(result.outcome == row.outcome)
        #expect(result.consumesAttempt == row.consumes)
        #expect(result.isPolicyRefusal == row.isPolicy)
        #expect(!result.detail.isEmpty)
    }

    @Test func `a full mailbox gets a long wait`() throws {
        let full = SMTPObservation(curlCode: 55, responseCode: 452, stage: .recipient, reply: ["452 4.2.2 full"])
        #expect(try #require(Classified(full).retryAfter) >= .hours(1))
        let busy = SMTPObservation(curlCode: 55, responseCode: 450, stage: .recipient, reply: ["450 4.2.1 busy"])
        #expect(Classified(busy).retryAfter == nil)
    }

    @Test func `the detail holds the server's words, and the code its most exact one`() {
        let seen = SMTPObservation(
            curlCode: 55, curlMessage: "RCPT failed: 550", responseCode: 550, stage: .recipient, reply: ["550 5.1.1 no such user"]
        )
        #expect(Classified(seen).detail == "the address does not take messages: 550 5.1.1 no such user")
        #expect(Classified(seen).code == "5.1.1")
        let broken = SMTPObservation(curlCode: 7, curlMessage: "Failed to connect")
        #expect(Classified(broken).detail == "the server could not be reached: Failed to connect")
        #expect(Classified(broken).code == "curl 7")
    }
}

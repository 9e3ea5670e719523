import ConveneDelivery
import ConveneModel
import ConveneTestSupport
import Curl
import Testing

@Suite struct `SMTP transport against a server` {
    private static func deliver(
        extensions: [String] = ["8BITMIME"], _ dispatch: OutgoingDispatch = Samples.email(),
        options change: (inout SMTPOptions) -> Void = { _ in }, script: @escaping SMTPListener.Script
    ) throws -> (result: Classified, listener: SMTPListener) {
        try withSMTPListener(extensions: extensions, script: script) { listener in
            var options = Samples.smtp(listener)
            change(&options)
            return (try SMTPTransport(options).deliver(dispatch), listener)
        }
    }

    @Test func `a message is accepted with the server's words`() throws {
        let (result, listener) = try Self.deliver { _ in .usual }
        #expect(result.outcome == .accepted)
        #expect(result.code == "2.0.0")
        #expect(listener.messages.map(\.sender) == ["bounces@ubnd.example"])
    }

    @Test(arguments: [
        (SMTPMoment.Step.sender, "451 4.3.0 later", Outcome.retry), (.sender, "550 5.7.1 not you", .badMessage),
        (.recipient, "550 5.1.1 no such user", .badRecipient), (.recipient, "550 no such user", .badRecipient),
        (.recipient, "451 4.7.1 greylisted", .retry), (.recipient, "452 4.2.2 full", .retry), (.data, "451 4.3.0 later", .retry),
        (.data, "554 5.6.0 no", .badMessage), (.endOfData, "451 4.3.0 later", .retry),
        (.endOfData, "554 5.7.1 spam", .badMessage),
        (.greeting, "421 busy", .unreachable), (.greeting, "554 go away", .unreachable), (.hello, "550 no", .unreachable),
    ])
    func `a refusal at each step has its outcome`(step: SMTPMoment.Step, reply: String, outcome: Outcome) throws {
        let (result, listener) = try Self.deliver { $0.step == step ? .reply(reply) : .usual }
        #expect(result.outcome == outcome)
        #expect(result.detail.contains(reply) || outcome == .unreachable)
        #expect(listener.messages.isEmpty)
    }

    @Test(arguments: [
        (SMTPMoment.Step.greeting, Outcome.unreachable), (.hello, .unreachable), (.sender, .retry), (.recipient, .retry),
        (.data, .retry), (.endOfData, .unknown),
    ])
    func `a drop at each step has its outcome`(step: SMTPMoment.Step, outcome: Outcome) throws {
        let (result, _) = try Self.deliver { $0.step == step ? .hangUp : .usual }
        #expect(result.outcome == outcome)
    }

    @Test func `a drop within the message is no delivery`() throws {
        let large = Array(String(repeating: String(repeating: "z", count: 76) + "\r\n", count: 400_000).utf8)
        let (result, listener) = try Self.deliver(Samples.email(bytes: large)) { $0.step == .body ? .hangUp : .usual }
        #expect(result.outcome == .retry)
        #expect(listener.messages.isEmpty)
    }

    @Test func `a time-out after the final dot is unknown`() throws {
        let gate = Gate()
        let (result, _) = try Self.deliver(
            options: { $0.replySeconds = 1 }, script: { $0.step == .endOfData ? .wait(gate) : .usual })
        #expect(result.outcome == .unknown)
    }

    @Test func `a server without STARTTLS pauses the gateway, and hears no password`() throws {
        let (result, listener) = try Self.deliver(
            extensions: ["AUTH PLAIN LOGIN"],
            options: {
                $0.security = .startTLS
                $0.credentials = .init(user: "ocop", password: "s3cret")
            }, script: { _ in .usual })
        #expect(result.outcome == .pauseGateway)
        #expect(!listener.commands.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") })
    }

    @Test(arguments: [("535 5.7.8 wrong password", Outcome.pauseGateway), ("454 4.7.0 later", .unreachable)])
    func `a login that fails has its outcome`(reply: String, outcome: Outcome) throws {
        let (result, listener) = try Self.deliver(
            extensions: ["AUTH PLAIN"], options: { $0.credentials = .init(user: "ocop", password: "s3cret") },
            script: { $0.step == .login ? .reply(reply) : .usual })
        #expect(result.outcome == outcome)
        #expect(!result.detail.contains("s3cret"))
        #expect(listener.messages.isEmpty)
    }

    @Test func `a server that is not there is unreachable and costs no attempt`() throws {
        let port = withSMTPListener { $0.port }
        let result = try SMTPTransport(SMTPOptions(host: "127.0.0.1", port: port, security: .none)).deliver(Samples.email())
        #expect(result.outcome == .unreachable)
        #expect(!result.consumesAttempt)
    }

    @Test func `an address with a line break reaches no server`() throws {
        let evil = Samples.email(to: "van@nhaxa.example>\r\nRCPT TO:<evil@thief.example")
        let (result, listener) = try Self.deliver(evil) { _ in .usual }
        #expect(result.outcome == .badMessage)
        #expect(listener.connectionCount == 0)
    }

    @Test func `settings that cannot be used answer every dispatch with the reason`() {
        var gateway = Gateway(name: "mail", channel: .email, kind: .smtp(SMTPOptions(host: "bad host", port: 25)))
        #expect(gateway.makeTransport().deliver(Samples.email()).outcome == .pauseGateway)
        var options = SMTPOptions(host: "127.0.0.1", port: 1)
        options.trust = .file("/nonexistent/ca.pem")
        gateway.kind = .smtp(options)
        #expect(gateway.makeTransport().deliver(Samples.email()).outcome != .accepted)
    }
}

@Suite struct `HTTP transport against a gateway` {
    private static func deliver(
        idempotent: Bool, handler: @escaping HTTPListener.Handler, warmUp: Bool = false
    ) throws -> (result: Classified, requests: [ReceivedRequest]) {
        try withHTTPListener(handler: handler) { listener in
            var settings = try Samples.http(listener)
            settings.body = .form([.init("id", try Template("${message_id}")), .init("text", try Template("${text}"))])
            settings.idempotentFor = idempotent ? .hours(24) : nil
            try settings.check()
            let transport = try HTTPTransport(settings)
            if warmUp { _ = transport.deliver(Samples.sms(99)) }
            return (transport.deliver(Samples.sms()), listener.requests)
        }
    }

    @Test func `a text arrives once, with its key`() throws {
        let (result, requests) = try Self.deliver(idempotent: false) { _ in .respond(status: 200) }
        #expect(result.outcome == .accepted)
        #expect(requests.map(\.text) == ["id=m-1&text=Nh%E1%BA%AFc%20l%E1%BB%8Bch"])
    }

    @Test(arguments: [
        (500, true, Outcome.retry), (500, false, .unknown), (429, false, .retry), (401, false, .pauseGateway),
        (400, false, .badMessage),
    ])
    func `a status has its outcome`(status: Int, idempotent: Bool, outcome: Outcome) throws {
        let answer = HTTPAnswer.respond(status: status, headers: ["Retry-After": "30"])
        let (result, _) = try Self.deliver(idempotent: idempotent) { _ in answer }
        #expect(result.outcome == outcome)
        #expect(result.retryAfter == (outcome == .retry || outcome == .unknown ? .seconds(30) : nil))
    }

    @Test func `without a key a text is not posted again when the connection drops`() throws {
        let (result, requests) = try Self.deliver(
            idempotent: false, handler: { $0.text.contains("m-99") ? .respond(status: 200) : .hangUp }, warmUp: true)
        #expect(result.outcome == .unknown)
        #expect(requests.filter { $0.text.contains("id=m-1&") }.count == 1)
    }

    @Test func `with a key the drop is a retry`() throws {
        let (result, _) = try Self.deliver(idempotent: true, handler: { _ in .hangUp })
        #expect(result.outcome == .retry)
    }

    @Test func `an answer that breaks off is unknown`() throws {
        let (result, _) = try Self.deliver(idempotent: false) { _ in .breakOff(status: 200, body: "{\"ok\":") }
        #expect(result.outcome == .unknown)
    }

    @Test func `an e-mail does not go to an SMS gateway`() throws {
        try withHTTPListener(handler: { _ in .respond(status: 200) }) { listener in
            let transport = try HTTPTransport(Samples.http(listener))
            #expect(transport.deliver(Samples.email()).outcome == .badMessage)
            #expect(listener.requests.isEmpty)
        }
    }
}

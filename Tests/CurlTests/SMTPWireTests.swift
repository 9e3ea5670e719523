import ConveneTestSupport
import Curl
import Testing

@Suite struct `SMTP on the wire` {
    private static func options(_ listener: SMTPListener) -> SMTPOptions {
        var options = SMTPOptions(host: "127.0.0.1", port: listener.port, security: .none)
        options.helloName = "convene.example"
        return options
    }

    private static let message = Array("Subject: Nhac lich\r\n\r\nHoi nghi so ket OCOP\r\n".utf8)

    @Test func `a message arrives byte for byte with its envelope`() throws {
        try withSMTPListener { listener in
            let transfer = try SMTPTransfer(Self.options(listener))
            let seen = try transfer.send(from: "bounces@ubnd.example", to: "van@nhaxa.example", message: Self.message)
            #expect(seen.curlCode == 0)
            #expect(seen.responseCode == 250)
            #expect(seen.isBodyHandedOut)
            #expect(seen.bytesHandedOut == Self.message.count)
            #expect(seen.stage == .data)
            #expect(seen.reply == ["250 2.0.0 queued"])
            let mail = try #require(listener.messages.first)
            #expect(mail.sender == "bounces@ubnd.example")
            #expect(mail.recipients == ["van@nhaxa.example"])
            #expect(mail.raw == Self.message)
            #expect(listener.commands.first == "EHLO convene.example")
        }
    }

    @Test func `lines that begin with a dot arrive as they were, the first line too`() throws {
        try withSMTPListener { listener in
            let text = ".first\r\n..two\r\n.\r\n.\r\nlast\r\n"
            let transfer = try SMTPTransfer(Self.options(listener))
            let seen = try transfer.send(from: "a@ubnd.example", to: "b@nhaxa.example", message: Array(text.utf8))
            #expect(seen.curlCode == 0)
            #expect(listener.messages.map(\.text) == [text])
            #expect(
                listener.messages.map { String(decoding: $0.raw, as: UTF8.self) } == ["..first\r\n...two\r\n..\r\n..\r\nlast\r\n"]
            )
        }
    }

    @Test func `a line of 998 octets goes out unbroken`() throws {
        try withSMTPListener { listener in
            let text = String(repeating: "x", count: 998) + "\r\n"
            let transfer = try SMTPTransfer(Self.options(listener))
            _ = try transfer.send(from: "a@ubnd.example", to: "b@nhaxa.example", message: Array(text.utf8))
            #expect(listener.messages.map(\.text) == [text])
        }
    }

    @Test func `a large message with a dot at each line start arrives whole`() throws {
        try withSMTPListener { listener in
            let text = String(repeating: ".dot and " + String(repeating: "y", count: 60) + "\r\n", count: 5000)
            let transfer = try SMTPTransfer(Self.options(listener))
            let seen = try transfer.send(from: "a@ubnd.example", to: "b@nhaxa.example", message: Array(text.utf8))
            #expect(seen.curlCode == 0)
            #expect(listener.messages.first?.text == text)
        }
    }

    @Test func `a message without a last line end gets one`() throws {
        try withSMTPListener { listener in
            let transfer = try SMTPTransfer(Self.options(listener))
            _ = try transfer.send(from: "a@ubnd.example", to: "b@nhaxa.example", message: Array("one\r\ntwo".utf8))
            #expect(listener.messages.map(\.text) == ["one\r\ntwo\r\n"])
        }
    }

    @Test(arguments: ["one\ntwo\r\n", "one\rtwo\r\n", "one\r\n.\n", "\r", "one\r\r\n"])
    func `a message with a bare CR or LF is refused before anything is sent`(text: String) throws {
        try withSMTPListener { listener in
            let transfer = try SMTPTransfer(Self.options(listener))
            let error = #expect(throws: CurlError.self) {
                try transfer.send(from: "a@ubnd.example", to: "b@nhaxa.example", message: Array(text.utf8))
            }
            #expect(error?.kind == .invalidInput)
            #expect(listener.connectionCount == 0)
        }
    }

    @Test(arguments: [
        "van@nhaxa.example>\r\nRCPT TO:<evil@thief.example", "van@nhaxa.example\n", "van\0@nhaxa.example", "van @nhaxa.example",
        "<van@nhaxa.example>", "", "vân@nhaxa.example",
    ])
    func `an address that could be a command of its own is refused before anything is sent`(address: String) throws {
        try withSMTPListener { listener in
            let transfer = try SMTPTransfer(Self.options(listener))
            #expect(throws: CurlError.self) {
                try transfer.send(from: "a@ubnd.example", to: address, message: Self.message)
            }
            #expect(throws: CurlError.self) {
                try transfer.send(from: address, to: "b@nhaxa.example", message: Self.message)
            }
            #expect(listener.connectionCount == 0)
        }
    }

    @Test func `an international domain goes out as A-labels`() throws {
        try withSMTPListener { listener in
            let transfer = try SMTPTransfer(Self.options(listener))
            _ = try transfer.send(from: nil, to: "van@nhàxá.example", message: Self.message)
            #expect(listener.messages.map(\.recipients) == [["van@xn--nhx-blag.example"]])
            #expect(listener.messages.map(\.sender) == [""])
        }
    }

    @Test func `messages share a connection until its share is used up`() throws {
        try withSMTPListener { listener in
            var options = Self.options(listener)
            options.messagesPerConnection = 3
            let transfer = try SMTPTransfer(options)
            for number in 1...7 {
                _ = try transfer.send(from: "a@ubnd.example", to: "s\(number)@nhaxa.example", message: Self.message)
            }
            #expect(listener.messages.map(\.connection) == [1, 1, 1, 2, 2, 2, 3])
        }
    }

    @Test func `a refusal is an observation with the stage and the server's words`() throws {
        let script: SMTPListener.Script = { moment in
            moment.step == .recipient ? .reply("550-5.1.1 No such\r\n550 5.1.1 user here") : .usual
        }
        try withSMTPListener(script: script) { listener in
            let transfer = try SMTPTransfer(Self.options(listener))
            let seen = try transfer.send(from: "a@ubnd.example", to: "nobody@nhaxa.example", message: Self.message)
            #expect(seen.curlCode == 55)
            #expect(seen.responseCode == 550)
            #expect(seen.stage == .recipient)
            #expect(seen.reply == ["550-5.1.1 No such", "550 5.1.1 user here"])
            #expect(!seen.isBodyHandedOut)
            #expect(listener.messages.isEmpty)
        }
    }

    @Test func `a handle goes on after a refusal`() throws {
        let script: SMTPListener.Script = { moment in
            moment.step == .recipient && moment.line.contains("nobody") ? .reply("550 5.1.1 no") : .usual
        }
        try withSMTPListener(script: script) { listener in
            let transfer = try SMTPTransfer(Self.options(listener))
            _ = try transfer.send(from: "a@ubnd.example", to: "nobody@nhaxa.example", message: Self.message)
            let seen = try transfer.send(from: "a@ubnd.example", to: "van@nhaxa.example", message: Self.message)
            #expect(seen.curlCode == 0)
            #expect(listener.messages.map(\.recipients) == [["van@nhaxa.example"]])
        }
    }

    @Test func `a drop after the final dot leaves 354 with everything handed out`() throws {
        try withSMTPListener(script: { $0.step == .endOfData ? .hangUp : .usual }) { listener in
            let transfer = try SMTPTransfer(Self.options(listener))
            let seen = try transfer.send(from: "a@ubnd.example", to: "van@nhaxa.example", message: Self.message)
            #expect(seen.curlCode == 56)
            #expect(seen.responseCode == 354)
            #expect(seen.isBodyHandedOut)
            #expect(listener.messages.count == 1)
        }
    }

    @Test func `a drop within the message leaves 354 with less handed out`() throws {
        try withSMTPListener(script: { $0.step == .body ? .hangUp : .usual }) { listener in
            let transfer = try SMTPTransfer(Self.options(listener))
            let large = Array(String(repeating: String(repeating: "z", count: 76) + "\r\n", count: 400_000).utf8)
            let seen = try transfer.send(from: "a@ubnd.example", to: "van@nhaxa.example", message: large)
            #expect([55, 56].contains(seen.curlCode))
            #expect(seen.responseCode == 354)
            #expect(!seen.isBodyHandedOut)
            #expect(seen.bytesHandedOut < large.count)
            #expect(listener.messages.isEmpty)
        }
    }

    @Test func `without STARTTLS nothing but the greeting and EHLO is said`() throws {
        try withSMTPListener(extensions: ["AUTH PLAIN LOGIN", "8BITMIME"]) { listener in
            var options = SMTPOptions(host: "127.0.0.1", port: listener.port)
            options.credentials = .init(user: "ocop", password: "s3cret")
            let seen = try SMTPTransfer(options).send(from: "a@ubnd.example", to: "van@nhaxa.example", message: Self.message)
            #expect(seen.curlCode == 64)
            #expect(!listener.commands.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") })
            #expect(listener.messages.isEmpty)
        }
    }

    @Test func `credentials are given where they are configured`() throws {
        try withSMTPListener(extensions: ["AUTH PLAIN"]) { listener in
            var options = Self.options(listener)
            options.credentials = .init(user: "ocop", password: "s3cret")
            let seen = try SMTPTransfer(options).send(from: "a@ubnd.example", to: "van@nhaxa.example", message: Self.message)
            #expect(seen.curlCode == 0)
            #expect(listener.commands.contains { $0.hasPrefix("AUTH PLAIN") })
        }
    }

    @Test func `a reply that does not come is a time-out`() throws {
        let gate = Gate()
        try withSMTPListener(script: { $0.step == .endOfData ? .wait(gate) : .usual }) { listener in
            var options = Self.options(listener)
            options.replySeconds = 1
            let seen = try SMTPTransfer(options).send(from: "a@ubnd.example", to: "van@nhaxa.example", message: Self.message)
            #expect(seen.curlCode == 28)
            #expect(seen.responseCode == 354)
            #expect(seen.isBodyHandedOut)
        }
    }

    @Test func `a host or EHLO name that would end the URL is refused`() {
        #expect(throws: CurlError.self) { try SMTPTransfer(SMTPOptions(host: "mail.example/x?", port: 25)) }
        var options = SMTPOptions(host: "mail.example", port: 25)
        options.helloName = "a\r\nMAIL FROM:<b>"
        #expect(throws: CurlError.self) { try SMTPTransfer(options) }
    }
}

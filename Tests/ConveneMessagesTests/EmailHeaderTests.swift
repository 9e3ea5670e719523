import ConveneMessages
import ConveneModel
import Testing

@Suite struct EmailHeaderTests {
    @Test func `a mail says once whom it is from, for whom, when, and that a machine wrote it`() {
        let mail = Mail(.sample(subject: "Hello"))
        #expect(mail["To"] == "=?UTF-8?B?Tmd1eeG7hW4gVGjhu4sgSOG7k25nIFbDom4=?= <lienhe@luavensong.example>")
        #expect(mail["Date"] == "Wed, 25 Nov 2026 08:00:00 +0700")
        #expect(mail["Message-ID"] == "<42.1@phuongduytien.example>")
        #expect(mail["Subject"] == "Hello")
        #expect(mail["MIME-Version"] == "1.0")
        #expect(mail["Auto-Submitted"] == "auto-generated")
        #expect(mail["X-Auto-Response-Suppress"] == "All")
        #expect(Set(mail.fields.map(\.name)).count == mail.fields.count)
    }

    @Test(arguments: [
        (0, "Wed, 25 Nov 2026 01:00:00 +0000"), (-12_600, "Tue, 24 Nov 2026 21:30:00 -0330"),
        (20_700, "Wed, 25 Nov 2026 06:45:00 +0545"),
    ])
    func `the date is written in its zone`(offset: Int, text: String) {
        var message = EmailMessage.sample()
        message.envelope.offsetSeconds = offset
        #expect(Mail(message)["Date"] == text)
    }

    @Test func `no line break or NUL of a value reaches a header`() {
        var message = EmailMessage.sample(subject: "Hi\r\nBcc: evil@attacker.example\nbody\0x\u{2028}y")
        message.envelope.from.name = "A\r\nX-Evil: 1"
        message.envelope.messageID = "a\r\nX-Evil: 2 <b>@c.example"
        message.envelope.replyTo = Mailbox(name: "\"quoted\\\"\nX-Evil: 3", address: message.envelope.to.address)
        message.envelope.unsubscribe = ["https://office.example/u?a=1\r\nX-Evil: 4", "mailto:x@y.example?subject=a b>"]
        message.envelope.list = MailingList(name: "N\nX-Evil: 5", id: "a.b\r\nX-Evil: 6")
        let mail = Mail(message)
        #expect(!mail.fields.contains { $0.name == "Bcc" || $0.name == "X-Evil" })
        #expect(mail["Subject"] == "Hi Bcc: evil@attacker.example body x y")
        #expect(mail["From"] == "\"A X-Evil: 1\" <ocop@phuongduytien.example>")
        #expect(mail["Reply-To"] == #""\"quoted\\\" X-Evil: 3" <lienhe@luavensong.example>"#)
        #expect(
            mail["List-Unsubscribe"] == "<https://office.example/u?a=1%0D%0AX-Evil:%204>, <mailto:x@y.example?subject=a%20b%3E>")
        #expect(!mail.raw.contains("\0"))
    }

    @Test func `one-click refusal is offered where there is an https address`() {
        var message = EmailMessage.sample()
        #expect(Mail(message)["List-Unsubscribe"] == nil)
        message.envelope.unsubscribe = ["mailto:stop@office.example"]
        #expect(Mail(message)["List-Unsubscribe-Post"] == nil)
        message.envelope.unsubscribe.append("https://office.example/stop/42")
        #expect(Mail(message)["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click")
    }

    @Test func `a later mail refers to the earlier ones`() {
        var message = EmailMessage.sample()
        message.envelope.references = ["1@o.example", "<2@o.example>"]
        #expect(Mail(message)["References"] == "<1@o.example> <2@o.example>")
        #expect(Mail(message)["In-Reply-To"] == "<2@o.example>")
    }

    @Test func `an international domain is written in A-labels`() {
        var message = EmailMessage.sample()
        message.envelope.to = Mailbox(address: EmailAddress(trusted: "ai@bücher.đồng.漢字テスト.example"))
        #expect(Mail(message)["To"] == "<ai@xn--bcher-kva.xn--ng-pma6851a.xn--zckzah1964b3xu.example>")
    }

    @Test(arguments: ["word ", "từ ", "😀", "x", "الدعوة ", "=?UTF-8?B?QQ==?= ", "  "])
    func `every header line stays within its limit, whatever the value`(unit: String) {
        var message = EmailMessage.sample(subject: String(repeating: unit, count: 300))
        message.envelope.to.name = String(repeating: unit, count: 300)
        let mail = Mail(message)
        let header = mail.lines.prefix { !$0.isEmpty }
        #expect(header.allSatisfy { $0.utf8.count <= 78 })
        #expect(mail.raw.utf8.allSatisfy { $0 < 0x80 })
        for word in header.joined(separator: " ").split(separator: " ") where word.hasPrefix("=?") {
            #expect(word.utf8.count <= 75)
        }
    }
}

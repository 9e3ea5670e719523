import ConveneDelivery
import ConveneJSON
import ConveneModel
import Curl
import Testing

@Suite struct `HTTP gateways as data` {
    private static func settings(_ url: String = "https://sms.example/send", method: String = "POST") throws -> HTTPSettings {
        var settings = HTTPSettings(method: method, url: try Template(url))
        settings.sender = "OCOPDUYTIEN"
        settings.secrets = Secrets(["key": "k&=1", "token": "t0"])
        return settings
    }

    private static func text(_ request: HTTPRequest) -> String {
        String(decoding: request.body ?? [], as: UTF8.self)
    }

    @Test func `a text with quotes and line breaks arrives in JSON as data`() throws {
        let template = try JSONTemplate(
            [
                "Phone": "${to_national}", "Content": "<${text}>", "Type": 2, "To": ["${to}", "${to_digits}"],
                "Id": "${message_id}", "Unicode": "${encoding|gsm7=0|ucs2=1}", "From": "${sender}", "Key": "${secret:key}",
            ])
        var settings = try Self.settings()
        settings.body = .json(template)
        let evil = "a\"},{\"Phone\":\"0950000999\n\\\u{7}${to}"
        let request = settings.render(Samples.sms(7, evil))
        let value = try JSONReader.read(request.body ?? [])
        #expect(value[pointer: "/Content"] == .string("<\(evil)>"))
        #expect(value[pointer: "/Phone"] == .string("0950000101"))
        #expect(value[pointer: "/To/0"] == .string("+84950000101"))
        #expect(value[pointer: "/To/1"] == .string("84950000101"))
        #expect(value[pointer: "/Type"] == 2)
        #expect(value[pointer: "/Id"] == .string("m-7"))
        #expect(value[pointer: "/Unicode"] == .string("1"))
        #expect(value[pointer: "/From"] == .string("OCOPDUYTIEN"))
        #expect(value[pointer: "/Key"] == .string("k&=1"))
        #expect(request.headers.contains(.init("Content-Type", "application/json")))
    }

    @Test func `the text policy chooses the form and the encoding`() throws {
        var settings = try Self.settings()
        settings.body = .text(try Template("${text}|${text_plain}|${encoding|gsm7=0|ucs2=8}"), contentType: "text/plain")
        #expect(Self.text(settings.render(Samples.sms())) == "Nhắc lịch|Nhac lich|8")
        settings.text = .plain
        #expect(Self.text(settings.render(Samples.sms())) == "Nhac lich|Nhac lich|0")
    }

    @Test func `form fields and query values are escaped`() throws {
        var settings = try Self.settings("https://sms.example/to/${to}/send")
        settings.query = [.init("key", try Template("${secret:key}")), .init("a b", try Template("c&d"))]
        settings.body = .form([.init("text", try Template("${text}")), .init("to", try Template("${to}"))])
        let request = settings.render(Samples.sms(1, "a&b=c d+é\r\n%"))
        #expect(request.url == "https://sms.example/to/%2B84950000101/send?key=k%26%3D1&a%20b=c%26d")
        #expect(Self.text(request) == "text=a%26b%3Dc%20d%2B%C3%A9%0D%0A%25&to=%2B84950000101")
        #expect(request.headers.contains(.init("Content-Type", "application/x-www-form-urlencoded")))
    }

    @Test func `a query is added to one that the URL has`() throws {
        var settings = try Self.settings("https://sms.example/send?v=2", method: "GET")
        settings.query = [.init("to", try Template("${to_digits}"))]
        let request = settings.render(Samples.sms())
        #expect(request.url == "https://sms.example/send?v=2&to=84950000101")
        #expect(request.body == nil)
    }

    @Test func `a line break cannot end a header`() throws {
        var settings = try Self.settings()
        settings.headers = [.init("X-Text", try Template("${text}"))]
        let request = settings.render(Samples.sms(1, "a\r\nX-Other: b"))
        #expect(request.headers.contains(.init("X-Text", "a  X-Other: b")))
    }

    @Test func `each way to authenticate has its header`() throws {
        var settings = try Self.settings()
        settings.authentication = .basic(user: try Template("${secret:token}"), password: try Template("x"))
        #expect(settings.render(Samples.sms()).headers.contains(.init("Authorization", "Basic dDA6eA==")))
        settings.authentication = .bearer(try Template("${secret:token}"))
        #expect(settings.render(Samples.sms()).headers.contains(.init("Authorization", "Bearer t0")))
        settings.authentication = .header(name: "X-Key", value: try Template("${secret:token}"))
        #expect(settings.render(Samples.sms()).headers.contains(.init("X-Key", "t0")))
    }

    @Test(arguments: ["${tex}", "${text", "${}", "${secret:}", "${encoding|gsm7=0}", "${ text }", "${secret}"])
    func `an unknown placeholder is refused when the template is made`(text: String) {
        #expect(throws: InvalidGateway.self) { try Template("a \(text) b") }
        #expect(throws: InvalidGateway.self) { try JSONTemplate([["x": .string(text)]]) }
    }

    @Test(arguments: [
        "http://sms.example/send", "ftp://sms.example/", "//sms.example/", "https://${to}/", "https://sms.example${to}",
        "https://user:pass@sms.example/", "http://11.0.0.1/", "http://172.32.0.1/", "http://127.0.0.1.evil.example/", "${text}",
        "https://",
    ])
    func `a URL that leads astray is refused`(url: String) throws {
        let settings = try Self.settings(url)
        #expect(throws: InvalidGateway.self) { try settings.check() }
    }

    @Test(arguments: [
        "https://sms.example", "https://sms.example/${to}", "http://127.0.0.1:1401/send", "http://10.0.0.9:8998/",
        "http://[::1]/x",
        "http://192.168.1.20:8080/messages", "http://172.16.0.1", "http://localhost/x", "http://[fd00::1]:80/",
    ])
    func `a URL that is safe or near is taken`(url: String) throws {
        try Self.settings(url).check()
    }

    @Test func `plain HTTP to a public host is taken where it is allowed in words`() throws {
        var settings = try Self.settings("http://sms.example/send")
        settings.allowPlainHTTP = true
        try settings.check()
    }

    @Test func `settings that cannot work are refused`() throws {
        var unknownSecret = try Self.settings()
        unknownSecret.query = [.init("k", try Template("${secret:other}"))]
        #expect(throws: InvalidGateway.self) { try unknownSecret.check() }
        var noKey = try Self.settings()
        noKey.idempotentFor = .hours(24)
        #expect(throws: InvalidGateway.self) { try noKey.check() }
        var badRegex = try Self.settings()
        var rule = ResponseRule(outcome: .accepted)
        rule.regex = "(["
        badRegex.rules = [rule]
        #expect(throws: InvalidGateway.self) { try badRegex.check() }
        var noCondition = try Self.settings()
        noCondition.rules = [ResponseRule(outcome: .accepted)]
        #expect(throws: InvalidGateway.self) { try noCondition.check() }
    }

    @Test func `secrets do not show`() throws {
        var settings = try Self.settings()
        settings.query = [.init("k", try Template("${secret:key}"))]
        #expect(!"\(settings)".contains("k&=1"))
        #expect(!String(reflecting: settings.secrets).contains("k&=1"))
        settings.secrets = settings.secrets.masked
        #expect(settings.render(Samples.sms()).url == "https://sms.example/send?k=%2A%2A%2A")
    }
}

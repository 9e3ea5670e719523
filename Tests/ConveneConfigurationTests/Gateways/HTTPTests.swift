import ConveneConfiguration
import ConveneDelivery
import ConveneJSON
import ConveneModel
import Curl
import Testing

@Suite struct `an HTTP gateway` {
    /// A gateway whose request table begins in line 7.
    private func text(request: String = "url = \"https://sms.example/send\"", rest: String = "", rules: String = Self.accepted)
        -> String
    {
        """
        [gateway.sms]
        kind = "http"
        secrets = { key = { file = "/etc/convene/key" } }
        \(rest)
        [gateway.sms.request]
        \(request)
        \(rules)
        """
    }

    private static let accepted = "[[gateway.sms.rules]]\nstatus = 200\noutcome = \"accepted\"\n"

    private func settings(_ text: String) throws -> HTTPSettings {
        let reading = read(text)
        let configuration = try #require(reading.configuration, "\(reading.issues)")
        let gateway = try #require(try configuration.deliveryGateways(secrets: .everywhere()).first { $0.channel == .sms })
        guard case .http(let settings) = gateway.kind else { throw NoHTTPGateway() }
        return settings
    }

    private struct NoHTTPGateway: Error {}

    @Test func `the least that it needs is a URL and a rule for success`() throws {
        let settings = try settings(text())
        #expect(settings.method == "POST")
        #expect(settings.url == (try Template("https://sms.example/send")))
        #expect(settings.body == .none)
        #expect(settings.authentication == .none)
        #expect(settings.text == .accents)
        #expect(settings.countryCode == "84")
        #expect(settings.retryAfterHeader == "Retry-After")
        #expect(settings.idempotentFor == nil)
    }

    @Test func `every setting reaches the delivery`() throws {
        let rest = """
            sender = "UBNDDUYTIEN"
            text = "plain"
            country_code = "49"
            idempotent_for = "7d"
            retry_after_header = "X-Rate-Limit-Reset"
            allow_plain_http = true
            ca_file = "/etc/convene/ca.pem"
            auth = { basic = ["${secret:key}", "x"] }
            """
        let request = """
            method = "PUT"
            url = "http://sms.example/${to_digits}"
            query = { sandbox = "0", from = "${sender}" }
            headers = { X-Request-Id = "${message_id}" }
            form = { text = "${text}", to = "${to}" }
            """
        let settings = try settings(text(request: request, rest: rest))
        #expect(settings.method == "PUT")
        #expect(settings.query == [.init("sandbox", try Template("0")), .init("from", try Template("${sender}"))])
        #expect(settings.headers == [.init("X-Request-Id", try Template("${message_id}"))])
        #expect(settings.body == .form([.init("text", try Template("${text}")), .init("to", try Template("${to}"))]))
        #expect(settings.authentication == .basic(user: try Template("${secret:key}"), password: try Template("x")))
        #expect(settings.text == .plain)
        #expect(settings.sender == "UBNDDUYTIEN")
        #expect(settings.countryCode == "49")
        #expect(settings.idempotentFor == .days(7))
        #expect(settings.retryAfterHeader == "X-Rate-Limit-Reset")
        #expect(settings.options.trust == .file("/etc/convene/ca.pem"))
        #expect(settings.secrets["key"] == "s3cret")
        try settings.check()
    }

    @Test func `JSON keeps its structure and its order`() throws {
        let request = """
            url = "https://sms.example/send"
            [gateway.sms.request.json]
            to = ["${to}"]
            kind = 2
            dry = false
            share = 0.5
            [gateway.sms.request.json.inner]
            text = "${text}"
            """
        let expected: JSONValue = ["to": ["${to}"], "kind": 2, "dry": false, "share": 0.5, "inner": ["text": "${text}"]]
        #expect(try settings(text(request: request)).body == .json(try JSONTemplate(expected)))
    }

    @Test func `a text body has a content type`() throws {
        let request = "url = \"https://sms.example/send\"\nbody = \"<to>${to}</to>\"\ncontent_type = \"text/xml\""
        #expect(try settings(text(request: request)).body == .text(try Template("<to>${to}</to>"), contentType: "text/xml"))
    }

    @Test(
        arguments: [
            ("{ bearer = \"${secret:key}\" }", HTTPSettings.Authentication.bearer),
            ("{ header = \"X-Key\", value = \"${secret:key}\" }", { .header(name: "X-Key", value: $0) }),
        ] as [(String, @Sendable (Template) -> HTTPSettings.Authentication)])
    func `it logs in by token or by key`(auth: String, expected: @Sendable (Template) -> HTTPSettings.Authentication) throws {
        #expect(try settings(text(rest: "auth = \(auth)")).authentication == expected(try Template("${secret:key}")))
    }

    @Test func `rules have conditions, an outcome and perhaps an id`() throws {
        let rules = """
            [[gateway.sms.rules]]
            status = [202, "210-219"]
            json = "/code"
            in = [100, "101"]
            outcome = "accepted"
            id = { json = "/id" }
            [[gateway.sms.rules]]
            header = { name = "X-Result", equals = "dup" }
            contains = "seen"
            outcome = "duplicate"
            [[gateway.sms.rules]]
            regex = '^Success "([^"]+)"'
            outcome = "accepted"
            id = { group = 1 }
            """
        let read = try settings(text(rules: rules)).rules
        #expect(read.map(\.outcome) == [.accepted, .duplicate, .accepted])
        #expect(read[0].statuses == [202...202, 210...219])
        #expect(read[0].json == .init(pointer: "/code", values: ["100", "101"]))
        #expect(read[0].id == .json(pointer: "/id"))
        #expect(read[1].header == .init(name: "X-Result", values: ["dup"]))
        #expect(read[1].contains == "seen")
        #expect(read[2].regex == "^Success \"([^\"]+)\"")
        #expect(read[2].id == .group(1))
    }

    @Test(arguments: [
        ("url = \"http://sms.example/send\"", "gateway.sms.request.url", "plain HTTP to a public host"),
        ("url = \"ftp://sms.example/send\"", "gateway.sms.request.url", "does not begin with https://"),
        ("url = \"https://${to}/send\"", "gateway.sms.request.url", "the host in the URL"),
        ("url = \"https://sms.example/a b\"", "gateway.sms.request.url", "write blanks and letters outside ASCII as %XX"),
        ("url = \"https://u:hunter2@sms.example/\"", "gateway.sms.request.url", "holds a user name or a password"),
        ("method = \"POST\"", "gateway.sms.request.url", "is missing"),
        (
            "url = \"https://sms.example/\"\njson = { a = [1, { b = \"${tofu}\" }] }", "gateway.sms.request.json.a[1].b",
            "“${tofu}” is unknown"
        ),
        ("url = \"https://sms.example/\"\njson = { a = inf }", "gateway.sms.request.json.a", "write it in quotes"),
        (
            "url = \"https://sms.example/\"\nquery = { k = \"${secret:kye}\" }", "gateway.sms.request.query.k",
            "the secret “kye” is not known"
        ),
        ("url = \"https://sms.example/\"\nbody = \"${text\"", "gateway.sms.request.body", "without a }"),
        ("url = \"https://sms.example/\"\nbody = \"x\"\nform = {}", "gateway.sms.request.body", "a request has one body"),
        (
            "url = \"https://sms.example/\"\nheaders.Authorization = \"Bearer hunter2\"",
            "gateway.sms.request.headers.Authorization", "written out"
        ),
    ])
    func `a request that cannot be right is refused at its place`(request: String, key: String, words: String) {
        let issues = read(text(request: request)).issues
        #expect(issues.map(\.key) == [key])
        #expect(issues.first?.description.contains(words) == true, "\(issues)")
        #expect(issues.first.map { $0.description.contains("hunter2") } == false)
    }

    @Test(arguments: ["http://127.0.0.1:1401/send", "http://192.168.1.20:8080/messages", "http://localhost/send"])
    func `plain HTTP is allowed near by`(url: String) {
        #expect(read(text(request: "url = \"\(url)\"")).issues == [])
    }

    @Test(arguments: [
        ("auth = {}", "gateway.sms.auth", "does not say how to log in"),
        ("auth = { bearer = \"hunter2\" }", "gateway.sms.auth.bearer", "is written out here"),
        ("auth = { basic = [\"user\", \"hunter2\"] }", "gateway.sms.auth.basic", "is written out here"),
        ("auth = { basic = [\"${secret:key}\"] }", "gateway.sms.auth.basic", "is not a user and a password"),
        ("auth = { header = \"X-Key\" }", "gateway.sms.auth.value", "is missing"),
        ("auth = { bearer = \"${secret:key}\", header = \"X\", value = \"${secret:key}\" }", "gateway.sms.auth", "one is enough"),
        ("idempotent_for = \"24h\"", "gateway.sms.idempotent_for", "carries no ${message_id}"),
        ("country_code = \"084\"", "gateway.sms.country_code", "no country's calling code"),
        ("text = \"ascii\"", "gateway.sms.text", "none of its words"),
    ])
    func `settings that cannot be right are refused at their place`(rest: String, key: String, words: String) {
        let issues = read(text(rest: rest)).issues
        #expect(issues.map(\.key) == [key])
        #expect(issues.first?.description.contains(words) == true, "\(issues)")
        #expect(issues.first.map { $0.description.contains("hunter2") } == false)
    }

    @Test(arguments: [
        ("outcome = \"retry\"", "gateway.sms.rules[1]", "has no condition"),
        ("status = 503", "gateway.sms.rules[1].outcome", "is missing"),
        ("status = 99\noutcome = \"retry\"", "gateway.sms.rules[1].status", "no HTTP status"),
        ("status = \"2xx\"\noutcome = \"retry\"", "gateway.sms.rules[1].status", "no HTTP status"),
        ("json = \"code\"\nequals = 1\noutcome = \"retry\"", "gateway.sms.rules[1]", "is not a JSON pointer"),
        ("json = \"/code\"\noutcome = \"retry\"", "gateway.sms.rules[1]", "has no value to compare with"),
        ("status = 200\nequals = \"1\"\noutcome = \"retry\"", "gateway.sms.rules[1].equals", "has nothing to compare"),
        ("regex = \"(\"\noutcome = \"retry\"", "gateway.sms.rules[1]", "is not a regular expression"),
        ("status = 200\nid = { group = 1 }\noutcome = \"retry\"", "gateway.sms.rules[1]", "has no regex"),
        ("status = 200\noutcome = \"retrry\"", "gateway.sms.rules[1].outcome", "did you mean “retry”?"),
        ("status = 200\noutcom = \"retry\"\noutcome = \"retry\"", "gateway.sms.rules[1].outcom", "did you mean “outcome”?"),
    ])
    func `a rule that cannot be right is refused at its place`(rule: String, key: String, words: String) {
        let issues = read(text(rules: Self.accepted + "[[gateway.sms.rules]]\n" + rule)).issues
        #expect(issues.map(\.key) == [key])
        #expect(issues.first?.description.contains(words) == true, "\(issues)")
        #expect(issues.first.map { $0.line >= 12 } == true)
    }

    @Test func `without a rule for success nothing could ever succeed`() {
        let issues = read(text(rules: "")).issues
        #expect(issues.map(\.key) == ["gateway.sms.rules"])
        #expect(issues.first?.problem == "has no rule for “accepted”, so that every message would end as unknown")
    }
}

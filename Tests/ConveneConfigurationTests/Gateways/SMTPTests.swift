import ConveneConfiguration
import ConveneDelivery
import ConveneModel
import Curl
import Testing

@Suite struct `an SMTP gateway` {
    private func text(_ settings: String, host: String = "mail.phuongduytien.example") -> String {
        "mail.from = \"office@phuongduytien.example\"\n[gateway.relay]\nkind = \"smtp\"\nhost = \"\(host)\"\n\(settings)"
    }

    private let login = "username = \"convene\"\npassword = { file = \"/etc/convene/smtp.pw\" }\n"

    private func options(_ text: String) throws -> SMTPOptions? {
        let configuration = try #require(read(text).configuration)
        let gateway = try configuration.deliveryGateways(secrets: .everywhere()).first { $0.name == "relay" }
        guard case .smtp(let options) = gateway?.kind else { return nil }
        return options
    }

    @Test func `it uses STARTTLS on port 587 unless told otherwise`() throws {
        #expect(try options(text("")) == SMTPOptions(host: "mail.phuongduytien.example", port: 587, security: .startTLS))
    }

    @Test(arguments: [("implicit", 465), ("starttls", 587), ("none", 25)])
    func `the port follows the kind of encryption`(tls: String, port: Int) throws {
        #expect(try options(text("tls = \"\(tls)\""))?.port == port)
    }

    @Test func `every setting reaches the delivery`() throws {
        let settings =
            login + """
                port = 2525
                tls = "implicit"
                ca_file = "/etc/convene/ca.pem"
                hello = "convene.phuongduytien.example"
                couriers = 4
                rate = "6/m"
                daily_cap = 150
                """
        let configuration = try #require(
            read(text(settings) + "\n[sending]\nretry = { first = \"2m\", cap = \"3h\" }").configuration)
        let gateway = try #require(try configuration.deliveryGateways(secrets: .everywhere()).first)
        guard case .smtp(let options) = gateway.kind else {
            Issue.record("\(gateway.kind) is no mail server")
            return
        }
        #expect(options.port == 2525)
        #expect(options.security == .implicit)
        #expect(options.trust == .file("/etc/convene/ca.pem"))
        #expect(options.helloName == "convene.phuongduytien.example")
        #expect(options.credentials == .init(user: "convene", password: "s3cret"))
        #expect(gateway.channel == .email)
        #expect(gateway.couriers == 4)
        #expect(gateway.rate == RateLimit(6, per: .minutes(1)))
        #expect(gateway.dailyCap == 150)
        #expect(gateway.retry == RetryPolicy(base: .minutes(2), cap: .hours(3)))
    }

    @Test func `a password does not leave this machine in clear text`() {
        let issues = read(text(login + "tls = \"none\"")).issues
        #expect(issues.map(\.key) == ["gateway.relay.tls"])
        #expect(issues.first?.severity == .error)
        #expect(issues.first?.problem == "would send the password to mail.phuongduytien.example in clear text")
    }

    @Test(arguments: ["localhost", "127.0.0.1", "127.8.9.1", "::1"])
    func `within this machine a password may go in clear text`(host: String) {
        #expect(read(text(login + "tls = \"none\"", host: host)).issues == [])
    }

    @Test func `without a password, no encryption is a doubt`() {
        let reading = read(text("tls = \"none\"", host: "192.168.1.9"))
        #expect(reading.configuration != nil)
        #expect(reading.issues.map(\.severity) == [.warning])
    }

    @Test(arguments: ["https://mail.example", "mail.example:25", "mail example", ""])
    func `a host is a name without scheme and port`(host: String) {
        #expect(read(text("", host: host)).issues.map(\.key) == ["gateway.relay.host"])
    }

    @Test(arguments: [
        ("username = \"convene\"", "gateway.relay.username", "has no password beside it"),
        ("password = { credential = \"smtp\" }", "gateway.relay.password", "has no user name beside it"),
        ("couriers = 0", "gateway.relay.couriers", "is 0, out of range"),
        ("port = \"587\"", "gateway.relay.port", "is a text where a whole number belongs"),
        ("port = 65536", "gateway.relay.port", "is 65536, out of range"),
        ("rate = \"5\"", "gateway.relay.rate", "is “5”, which is no rate"),
        ("rate = \"0/s\"", "gateway.relay.rate", "is “0/s”, which is no rate"),
        ("tls = \"ssl\"", "gateway.relay.tls", "is “ssl”, which is none of its words"),
        ("path = \"/x\"", "gateway.relay.path", "is not a setting that Convene knows"),
    ])
    func `a wrong setting is refused`(settings: String, key: String, problem: String) {
        let issues = read(text(settings)).issues
        #expect(issues.map(\.key) == [key])
        #expect(issues.map(\.problem) == [problem])
    }
}

import Curl

extension SMTPGateway {
    init?(reading section: Section, surroundings: Surroundings) {
        let host = section.required("host", .host, remedy: "write the mail server's name, as in host = \"mail.example.org\"")
        let security = section.value("tls", ValueReader<SMTPOptions.Security>.choice, default: .startTLS)
        let port = section.value("port", .integer(in: 1...65_535), default: security.standardPort)
        let caFile = section.value("ca_file", ValueReader<String>.path.unlessEmpty, default: nil)
        let hello = section.value("hello", ValueReader<String>.host.unlessEmpty, default: nil)
        login = Self.login(section, surroundings)
        guard let host else { return nil }
        options = SMTPOptions(host: host, port: port, security: security)
        options.trust = caFile.map(TLSTrust.file) ?? .system
        options.helloName = hello
        checkPrivacy(section)
    }

    private static func login(_ section: Section, _ surroundings: Surroundings) -> Login? {
        let username = section.value("username", ValueReader<String>.line.unlessEmpty, default: nil)
        let password = section.secret("password", surroundings)
        switch (username, password) {
        case (let username?, let password?): return Login(username: username, password: password)
        case (.some, nil) where section.node["password"] == nil:
            section.complain("username", Complaint("has no password beside it", remedy: "add password = { file = \"/path\" }"))
        case (nil, .some) where section.node["username"] == nil || section.node["username"]?.text == "":
            section.complain("password", Complaint("has no user name beside it", remedy: "add username = \"NAME\""))
        default: break
        }
        return nil
    }

    /// A password never travels in clear text, except within this machine.
    private func checkPrivacy(_ section: Section) {
        guard options.security == .none, HostReach(options.host) != .loopback else { return }
        if section.node["password"] != nil {
            let remedy = "use “starttls” or “implicit”; without encryption only a server on this machine gets a password"
            section.complain("tls", Complaint("would send the password to \(options.host) in clear text", remedy: remedy))
        } else {
            let problem = "lets everybody on the way to \(options.host) read the messages"
            section.complain("tls", Complaint(problem, remedy: "use “starttls” or “implicit”"), severity: .warning)
        }
    }
}

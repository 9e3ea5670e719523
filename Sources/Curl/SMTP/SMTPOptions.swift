/// How to reach an SMTP server, and how long to wait for it.
package struct SMTPOptions: Equatable, Sendable {
    package enum Security: String, CaseIterable, Sendable {
        /// STARTTLS, and nothing in plain text where the server does not offer it.
        case startTLS = "starttls"
        /// TLS from the first byte (`smtps`, usually port 465).
        case implicit
        /// No TLS at all.
        case none
    }

    package struct Credentials: Equatable, Sendable {
        package var user: String
        package var password: String

        package init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    /// A host name, or an address; an IPv6 address without brackets.
    package var host: String
    package var port: Int
    package var security: Security
    package var trust: TLSTrust
    package var credentials: Credentials?
    /// The name given in EHLO; without one libcurl takes the machine's.
    package var helloName: String?
    package var connectSeconds: Int
    /// The longest wait for one reply. RFC 5321 §4.5.3.2.6 asks for 10 minutes after the end of the data; a shorter
    /// wait makes duplicates.
    package var replySeconds: Int
    package var totalSeconds: Int
    /// After so many messages a connection is closed by us, before the server does so in the middle of something.
    package var messagesPerConnection: Int
    /// A connection idle for longer is not used again.
    package var idleSeconds: Int
    package var lifetimeSeconds: Int

    package init(host: String, port: Int, security: Security = .startTLS) {
        self.host = host
        self.port = port
        self.security = security
        self.trust = .system
        self.connectSeconds = 30
        self.replySeconds = 600
        self.totalSeconds = 1800
        self.messagesPerConnection = 100
        self.idleSeconds = 60
        self.lifetimeSeconds = 300
    }

    /// The URL; libcurl takes the EHLO name from its path.
    func url() throws(CurlError) -> String {
        let host = self.host.contains(":") ? "[\(self.host)]" : self.host
        let allowed = { (byte: UInt8) in byte.isLetterOrDigit || "-._:[]%".utf8.contains(byte) }
        guard !host.isEmpty, host.utf8.allSatisfy(allowed) else {
            throw .invalidInput("\(self.host.debugDescription) is not a host name")
        }
        let name = helloName ?? ""
        guard name.utf8.allSatisfy(allowed) else { throw .invalidInput("\(name.debugDescription) is not a name for EHLO") }
        return "\(security == .implicit ? "smtps" : "smtp")://\(host):\(port)/\(name)"
    }
}

extension UInt8 {
    var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

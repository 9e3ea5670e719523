import ConveneDelivery

/// Asks the delivery module about one piece of a gateway at a time, so that its answer can be given a place.
struct TemplateProbe {
    private let secrets: Secrets

    /// Knows the names of the secrets; nobody needs their values for this.
    init(secretNames: [String]) {
        secrets = Secrets(Dictionary(secretNames.map { ($0, "") }) { first, _ in first })
    }

    /// A template whose placeholders and secrets are known.
    var template: ValueReader<Template> {
        ValueReader<String>.text.map { (text) throws(Complaint) in
            try refusing { () throws(InvalidGateway) in
                let template = try Template(text)
                var settings = Self.harmless(try Template("https://gateway.invalid/"))
                settings.headers = [HTTPSettings.Field("X", template)]
                try check(settings)
                return template
            }
        }
    }

    func url(allowPlainHTTP: Bool) -> ValueReader<Template> {
        ValueReader<String>.line.map { (text) throws(Complaint) in
            guard !Self.holdsUser(text) else {
                throw Complaint("holds a user name or a password", remedy: "use auth with a secret, and take it out of the URL")
            }
            guard text.unicodeScalars.allSatisfy({ $0.isASCII && $0 != " " }) else {
                throw Complaint("is “\(text)”, which is no URL", remedy: "write blanks and letters outside ASCII as %XX")
            }
            return try refusing { () throws(InvalidGateway) in
                let template = try Template(text)
                var settings = Self.harmless(template)
                settings.allowPlainHTTP = allowPlainHTTP
                try check(settings)
                return template
            }
        }
    }

    func check(_ rule: ResponseRule) throws(Complaint) {
        try refusing { () throws(InvalidGateway) in
            var settings = Self.harmless(try Template("https://gateway.invalid/"))
            settings.rules = [rule]
            try check(settings)
        }
    }

    /// Whether the request carries the key by which the gateway knows a message again.
    func checkIdempotency(_ settings: HTTPSettings) throws(Complaint) {
        try refusing { () throws(InvalidGateway) in try check(settings) }
    }

    private func check(_ settings: HTTPSettings) throws(InvalidGateway) {
        var settings = settings
        settings.secrets = secrets
        try settings.check()
    }

    private static func harmless(_ url: Template) -> HTTPSettings {
        HTTPSettings(method: "POST", url: url)
    }

    private static func holdsUser(_ url: String) -> Bool {
        guard let scheme = url.firstRange(of: "://") else { return false }
        return url[scheme.upperBound...].prefix { !"/?#".contains($0) }.contains("@")
    }
}

/// Turns the delivery module's refusal into a complaint: problem and remedy have a semicolon between them.
private func refusing<Value>(_ body: () throws(InvalidGateway) -> Value) throws(Complaint) -> Value {
    do throws(InvalidGateway) {
        return try body()
    } catch {
        guard let semicolon = error.description.lastRange(of: "; ") else {
            throw Complaint("is refused: \(error)", remedy: "see the examples in /etc/convene/gateways")
        }
        let problem = error.description[..<semicolon.lowerBound]
        throw Complaint("is refused: \(problem)", remedy: String(error.description[semicolon.upperBound...]))
    }
}

extension String {
    fileprivate func lastRange(of needle: String) -> Range<String.Index>? {
        ranges(of: needle).last
    }
}

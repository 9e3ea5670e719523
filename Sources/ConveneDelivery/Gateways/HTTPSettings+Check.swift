extension HTTPSettings {
    /// Refuses settings that cannot work, before anything is sent: an unsafe URL, an unknown secret, a rule that cannot be
    /// read, an idempotency window without an idempotency key.
    package func check() throws(InvalidGateway) {
        try checkURL()
        for case .secret(let name) in placeholders where secrets[name] == nil {
            throw InvalidGateway("the secret “\(name)” is not known; add its file or its name")
        }
        if idempotentFor != nil, !placeholders.contains(.messageID) {
            throw InvalidGateway(
                "idempotent_for is set, but the request carries no ${message_id} that the gateway could know again")
        }
        for rule in rules { try rule.check() }
    }

    var placeholders: [Placeholder] {
        let fields = query + headers + form
        return url.placeholders + fields.flatMap(\.value.placeholders) + bodyPlaceholders + authenticationPlaceholders
    }

    private var form: [Field] {
        if case .form(let fields) = body { fields } else { [] }
    }

    private var bodyPlaceholders: [Placeholder] {
        switch body {
        case .none, .form: []
        case .json(let template): template.placeholders
        case .text(let template, _): template.placeholders
        }
    }

    private var authenticationPlaceholders: [Placeholder] {
        switch authentication {
        case .none: []
        case .basic(let user, let password): user.placeholders + password.placeholders
        case .bearer(let token): token.placeholders
        case .header(_, let value): value.placeholders
        }
    }

    /// The scheme and the host are fixed text, so that no placeholder can send a message elsewhere.
    private func checkURL() throws(InvalidGateway) {
        let text = url.prefix
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else {
            throw InvalidGateway("the URL “\(text)” does not begin with https:// or http://")
        }
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { !"/?#".contains($0) }
        guard !authority.isEmpty, authority.count < rest.count || url.parts.count == 1 else {
            throw InvalidGateway("the host in the URL “\(text)” must be written out, without placeholders")
        }
        guard !authority.contains("@") else {
            throw InvalidGateway("the URL “\(text)” holds a name or a password; use the authentication settings")
        }
        guard scheme == "https://" || allowPlainHTTP || Self.isNear(host: Self.host(of: authority)) else {
            throw InvalidGateway("the URL “\(text)” is plain HTTP to a public host; use https:// or set allow_plain_http")
        }
    }

    private static func host(of authority: Substring) -> Substring {
        guard authority.hasPrefix("["), let end = authority.firstIndex(of: "]") else { return authority.prefix { $0 != ":" } }
        return authority[authority.index(after: authority.startIndex)..<end]
    }

    /// Whether `host` is this machine or an address of a private network (RFC 1918, RFC 4193).
    private static func isNear(host: Substring) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        if host.contains(":") { return host.lowercased().hasPrefix("fd") || host.lowercased().hasPrefix("fc") }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        guard numbers.count == 4, let first = numbers[0], let second = numbers[1], numbers[2] != nil, numbers[3] != nil else {
            return false
        }
        return first == 127 || first == 10 || (first, second) == (192, 168) || (first == 172 && (16...31).contains(second))
    }
}

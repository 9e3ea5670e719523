/// What a template of a gateway can name: `${to}`, `${secret:api_key}`, `${encoding|gsm7=0|ucs2=1}`.
package enum Placeholder: Equatable, Sendable {
    /// `+84950000001`
    case to
    /// `84950000001`
    case toDigits
    /// `0950000001`
    case toNational
    /// The text as this gateway's text policy wants it.
    case text
    /// The text without accents, whatever the policy.
    case textPlain
    /// The idempotency key.
    case messageID
    case sender
    case secret(String)
    /// A word for the alphabet that the text needs.
    case encoding(gsm7: String, ucs2: String)

    /// Every form that may stand between `${` and `}`, for a message that names them.
    package static let forms =
        "to, to_digits, to_national, text, text_plain, message_id, sender, secret:NAME, encoding|gsm7=…|ucs2=…"

    init?(_ text: Substring) {
        switch text {
        case "to": self = .to
        case "to_digits": self = .toDigits
        case "to_national": self = .toNational
        case "text": self = .text
        case "text_plain": self = .textPlain
        case "message_id": self = .messageID
        case "sender": self = .sender
        default:
            guard let other = Self.secret(text) ?? Self.encoding(text) else { return nil }
            self = other
        }
    }

    private static func secret(_ text: Substring) -> Self? {
        let prefix = "secret:"
        guard text.hasPrefix(prefix), text.count > prefix.count else { return nil }
        return .secret(String(text.dropFirst(prefix.count)))
    }

    private static func encoding(_ text: Substring) -> Self? {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "encoding", parts[1].hasPrefix("gsm7="), parts[2].hasPrefix("ucs2=") else {
            return nil
        }
        return .encoding(gsm7: String(parts[1].dropFirst(5)), ucs2: String(parts[2].dropFirst(5)))
    }
}

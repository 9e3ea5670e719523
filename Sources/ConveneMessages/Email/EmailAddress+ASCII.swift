import ConveneModel

extension EmailAddress {
    /// The address with its domain in A-labels (`xn--…`): a header is ASCII, whatever the envelope can carry.
    var asciiText: String {
        guard !domain.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        let local = text[..<(text.lastIndex(of: "@") ?? text.startIndex)]
        let labels = String(domain).nfc.split(separator: ".").map { Punycode.label(String($0)) }
        return "\(local)@\(labels.joined(separator: "."))"
    }

    /// Letters, digits and the hyphen.
    static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-": true
        default: false
        }
    }
}

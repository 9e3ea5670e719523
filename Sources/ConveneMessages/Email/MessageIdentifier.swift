import ConveneModel

/// A Message-ID in angle brackets, in the form that every reader takes: a dot-atom, `@`, a domain.
///
/// Whatever does not fit is dropped. Ids are made by this system, so that is a safeguard and loses nothing.
struct MessageIdentifier: CustomStringConvertible {
    let description: String

    init(_ text: String) {
        let at = text.lastIndex(of: "@")
        let local = Self.dotted(text[..<(at ?? text.endIndex)]) {
            EmailAddress.isPlain($0) || "!#$%&'*+/=?^_`{|}~".unicodeScalars.contains($0)
        }
        let domain = Self.dotted(at.map { text[$0...] } ?? "", where: EmailAddress.isPlain)
        description = "<\(local)@\(domain)>"
    }

    private static func dotted(_ text: Substring, where isAllowed: (Unicode.Scalar) -> Bool) -> String {
        let kept = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 == "." || isAllowed($0) }))
        let parts = kept.split(separator: ".").joined(separator: ".")
        return parts.isEmpty ? "unknown" : parts
    }
}

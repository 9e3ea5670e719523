import ConveneModel

/// Header fields as text, folded and ASCII. No line break of a value reaches a header: it becomes a blank.
enum HeaderField {
    /// Lines should stay within 78 octets (RFC 5322 §2.1.1), those with an encoded-word within 76 (RFC 2047 §2).
    private static let lineLimit = 76

    /// A field of free text, such as a subject.
    static func unstructured(_ name: String, _ value: String) -> String {
        let value = value.onOneLine
        guard !value.isEmpty else { return "\(name):" }
        let words = value.split(separator: " ", omittingEmptySubsequences: false)
        let isSimple = value.isPlainHeaderText && words.allSatisfy { (1...60).contains($0.utf8.count) }
        guard isSimple else { return "\(name): \(EncodedWord.text(value, after: name.utf8.count + 2))" }
        return folded(words, after: "\(name):")
    }

    /// A field that holds one mailbox.
    static func mailbox(_ name: String, _ mailbox: Mailbox) -> String {
        let address = "<\(mailbox.address.asciiText)>"
        let display = (mailbox.name ?? "").onOneLine.trimmed
        guard !display.isEmpty else { return "\(name): \(address)" }
        let phrase = phrase(display, after: name.utf8.count + 2)
        let column = phrase.utf8.count + name.utf8.count + 2
        let gap = phrase.contains("\r\n") || column + address.utf8.count + 1 > lineLimit ? "\r\n " : " "
        return "\(name): \(phrase)\(gap)\(address)"
    }

    /// List-Id (RFC 2919).
    static func list(_ list: MailingList) -> String {
        let kept = list.id.unicodeScalars.filter { EmailAddress.isPlain($0) || $0 == "." }
        let id = "<\(String(String.UnicodeScalarView(kept)))>"
        let name = (list.name ?? "").onOneLine.trimmed
        return name.isEmpty ? "List-Id: \(id)" : "List-Id: \(phrase(name, after: 9))\r\n \(id)"
    }

    /// An address without anything that would end it early; whatever is not allowed in a URI is percent-encoded.
    static func uri(_ text: String) -> String {
        var uri = ""
        for byte in text.utf8 {
            let isAllowed = (0x21...0x7E).contains(byte) && !"<>\"\\^`{|},".utf8.contains(byte)
            uri += isAllowed ? String(UnicodeScalar(byte)) : "%\(byte.hexadecimal)"
        }
        return uri
    }

    /// A display name: a quoted string where it is short and ASCII, encoded-words otherwise.
    private static func phrase(_ name: String, after column: Int) -> String {
        guard name.isPlainHeaderText, name.utf8.count <= 60 else { return EncodedWord.text(name, after: column) }
        let escaped = name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return "\"\(escaped)\""
    }

    private static func folded(_ words: [Substring], after start: String) -> String {
        var (text, column) = (start, start.utf8.count)
        for word in words {
            let fits = column + 1 + word.utf8.count <= lineLimit
            text += fits ? " \(word)" : "\r\n \(word)"
            column = (fits ? column : 0) + 1 + word.utf8.count
        }
        return text
    }
}

extension String {
    /// Printable ASCII that no reader could take for an encoded-word.
    fileprivate var isPlainHeaderText: Bool {
        utf8.allSatisfy { (0x20...0x7E).contains($0) } && !contains("=?")
    }
}

extension UInt8 {
    /// Two upper-case digits.
    var hexadecimal: String {
        let digits = String(self, radix: 16, uppercase: true)
        return self < 16 ? "0\(digits)" : digits
    }
}

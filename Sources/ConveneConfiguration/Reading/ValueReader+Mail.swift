import ConveneMessages
import ConveneModel

extension ValueReader where Value == Mailbox {
    /// `Name <address>`, or an address alone.
    static var mailbox: Self {
        ValueReader<String>.line.map { (text) throws(Complaint) in
            do throws(InvalidEmailAddress) {
                return try parsedMailbox(text.trimmed)
            } catch {
                throw Complaint("does not hold an address: \(error)", remedy: "write it as in “Office <office@example.org>”")
            }
        }
    }
}

private func parsedMailbox(_ text: String) throws(InvalidEmailAddress) -> Mailbox {
    guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else { return Mailbox(address: try EmailAddress(text)) }
    let address = text[text.index(after: open)...].dropLast()
    let name = unquoted(text[..<open].trimmed)
    return Mailbox(name: name.isEmpty ? nil : name, address: try EmailAddress(String(address)))
}

/// The name without the quotes that people know from mail programs.
private func unquoted(_ name: String) -> String {
    guard name.utf8.count > 1, name.hasPrefix("\""), name.hasSuffix("\"") else { return name }
    return String(name.dropFirst().dropLast())
}

extension ValueReader where Value == String {
    /// A domain name that may stand in a Message-ID.
    static var domain: Self {
        Self.line.map { (text) throws(Complaint) in
            let isDomain =
                text.utf8.count <= 253
                && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
                    (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                        && label.utf8.allSatisfy { isBareKeyByte($0) && $0 != UInt8(ascii: "_") }
                }
            guard isDomain else {
                throw Complaint("is “\(text)”, which is no domain name", remedy: "write one as in “mail.example.org”")
            }
            return text.lowercased()
        }
    }
}

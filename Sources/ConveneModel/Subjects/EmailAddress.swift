/// A mailbox that libcurl can hand to an SMTP server as it stands (RFC 5321 §4.1.2, without quoted local parts).
package struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    /// `local@domain`, the domain in lower case.
    package let text: String

    package init(_ text: String) throws(InvalidEmailAddress) {
        self.text = try Self.checked(text)
    }

    /// Trusts an address that was accepted before.
    package init(trusted text: String) {
        self.text = text
    }

    package var description: String { text }

    package var domain: Substring {
        text[text.index(after: text.lastIndex(of: "@") ?? text.startIndex)...]
    }

    private static func checked(_ text: String) throws(InvalidEmailAddress) -> String {
        guard let at = text.lastIndex(of: "@") else { throw InvalidEmailAddress(text: text, problem: .noAtSign) }
        let (local, domain) = (text[..<at], text[text.index(after: at)...])
        guard !text.unicodeScalars.contains(where: { $0.value < 0x21 || $0.value == 0x7F }) else {
            throw InvalidEmailAddress(text: text, problem: .controlOrBlank)
        }
        guard local.utf8.allSatisfy({ $0 < 0x80 }) else { throw InvalidEmailAddress(text: text, problem: .localPartNotASCII) }
        guard (1...64).contains(local.utf8.count), local.utf8.allSatisfy(isLocalByte), isDotted(local) else {
            throw InvalidEmailAddress(text: text, problem: .localPart)
        }
        guard (1...253).contains(domain.utf8.count), domain.unicodeScalars.allSatisfy(isDomainScalar), isDotted(domain),
            domain.split(separator: ".").allSatisfy({ $0.utf8.count <= 63 && !$0.hasPrefix("-") && !$0.hasSuffix("-") })
        else { throw InvalidEmailAddress(text: text, problem: .domain) }
        return "\(local)@\(domain.lowercased())"
    }

    /// No empty piece between dots.
    private static func isDotted(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }

    /// RFC 5322 atext, and the dot.
    private static func isLocalByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
        }
    }

    /// Letters of any script: libcurl turns an internationalised domain into A-labels.
    private static func isDomainScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "." || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || (scalar.value >= 0x80 && scalar.properties.generalCategory == .nonspacingMark)
    }
}

/// A text that no mail can be sent to, with what is wrong about it.
package struct InvalidEmailAddress: Error, Equatable, CustomStringConvertible {
    package enum Problem: Equatable, Sendable {
        case noAtSign, controlOrBlank, localPart, localPartNotASCII, domain
    }

    package let text: String
    package let problem: Problem

    package var description: String {
        // The text is quoted by debugDescription, so that a line break in it stays visible and harmless.
        "\(text.debugDescription) is not an e-mail address: \(reason)"
    }

    private var reason: String {
        switch problem {
        case .noAtSign: "there is no @"
        case .controlOrBlank: "it holds a blank, a line break or another control character; remove it"
        case .localPart: "the part before the @ has a sign, a dot or a length that is not allowed there"
        case .localPartNotASCII: "the part before the @ has letters outside ASCII, which needs SMTPUTF8; ask for another address"
        case .domain: "the part after the @ is not a domain name"
        }
    }
}

/// The public identifier of one noun: what the office gave, or what Convene generated.
///
/// `[A-Za-z0-9][A-Za-z0-9._-]{0,63}`, case-sensitive, unique per noun. The phantom parameter keeps a subject's
/// id from being handed over where an event's is asked for.
package struct ID<Noun>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// Takes over `text` after checking its form.
    package init(_ text: String) throws(InvalidID) {
        guard Self.isWellFormed(text) else { throw InvalidID(text: text) }
        self.text = text
    }

    /// Trusts `text`: for ids that come back from a place that accepted them once (the store, a constant).
    package init(trusted text: String) {
        self.text = text
    }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    private static func isWellFormed(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, isAlphanumeric(first), bytes.count <= 64 else { return false }
        return bytes.allSatisfy {
            isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

extension ID: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// A text that cannot be an identifier.
package struct InvalidID: Error, Equatable, CustomStringConvertible {
    package let text: String

    package var description: String {
        "“\(text)” is not an id: use 1 to 64 of A-Z a-z 0-9 . _ - and begin with a letter or a digit"
    }
}

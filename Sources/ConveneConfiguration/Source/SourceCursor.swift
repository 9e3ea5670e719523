/// Walks over the bytes of a text and knows line and column of where it stands.
struct SourceCursor {
    private let bytes: [UInt8]
    private(set) var offset: Int
    private(set) var position = SourcePosition.start

    init(_ text: String) {
        bytes = Array(text.utf8)
        // A byte order mark is not part of the first line.
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// Whether the bytes from here on begin with `text`.
    func at(_ text: String) -> Bool {
        bytes[offset...].starts(with: text.utf8)
    }

    mutating func advance() {
        guard let byte = current else { return }
        offset += 1
        if byte == UInt8(ascii: "\n") {
            position = SourcePosition(line: position.line + 1, column: 1)
        } else if byte & 0xC0 != 0x80 {
            // A continuation byte of UTF-8 belongs to the column of its first byte.
            position.column += 1
        }
    }

    mutating func advance(by count: Int) {
        for _ in 0..<count { advance() }
    }

    /// Moves over bytes as long as they meet `condition`, and returns them.
    @discardableResult
    mutating func take(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = offset
        while let byte = current, condition(byte) { advance() }
        return bytes[start..<offset]
    }

    /// Moves over blanks, line breaks and comments.
    mutating func skipBlankAndComments() {
        while let byte = current {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): advance()
            case UInt8(ascii: "#"): take { $0 != UInt8(ascii: "\n") }
            default: return
            }
        }
    }

    mutating func skipBlanks() {
        take { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}

/// Reads one TOML string, of any of the four kinds, from its opening quote to its closing one.
struct StringScanner {
    private(set) var cursor: SourceCursor
    private(set) var nulEscape: SourcePosition?
    private var content: [UInt8] = []

    init(cursor: SourceCursor) {
        self.cursor = cursor
    }

    mutating func scan() -> String {
        let quote: UInt8 = cursor.at("\"") ? UInt8(ascii: "\"") : UInt8(ascii: "'")
        let isLong = cursor.at("\"\"\"") || cursor.at("'''")
        cursor.advance(by: isLong ? 3 : 1)
        while let byte = cursor.current {
            if byte == quote {
                if !isLong || isAtLongEnd { break }
                take()
            } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                scanEscape()
            } else {
                take()
            }
        }
        close(quote, isLong: isLong)
        return String(decoding: content, as: UTF8.self)
    }

    private var isAtLongEnd: Bool { cursor.at("\"\"\"") || cursor.at("'''") }

    /// A long string may end in up to five quotes, of which the first two are its own.
    private mutating func close(_ quote: UInt8, isLong: Bool) {
        guard isLong else { return cursor.advance() }
        cursor.advance(by: 3)
        for _ in 0..<2 where cursor.current == quote { take() }
    }

    private mutating func take() {
        if let byte = cursor.current { content.append(byte) }
        cursor.advance()
    }

    private mutating func scanEscape() {
        let position = cursor.position
        cursor.advance()
        guard let letter = cursor.current else { return }
        cursor.advance()
        switch letter {
        case UInt8(ascii: "x"): appendScalar(digits: 2, at: position)
        case UInt8(ascii: "u"): appendScalar(digits: 4, at: position)
        case UInt8(ascii: "U"): appendScalar(digits: 8, at: position)
        default: content.append(Self.controls[letter] ?? letter)
        }
    }

    private static let controls: [UInt8: UInt8] = [
        UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C,
        UInt8(ascii: "r"): 0x0D, UInt8(ascii: "e"): 0x1B,
    ]

    private mutating func appendScalar(digits: Int, at position: SourcePosition) {
        var hexadecimal: [UInt8] = []
        while hexadecimal.count < digits, let byte = cursor.current {
            hexadecimal.append(byte)
            cursor.advance()
        }
        guard let value = UInt32(String(decoding: hexadecimal, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value)
        else { return }
        if value == 0 { nulEscape = nulEscape ?? position }
        content.append(contentsOf: String(Character(scalar)).utf8)
    }
}

/// Quoted-printable of RFC 2045 §6.7, for text whose lines end with CRLF.
enum QuotedPrintable {
    private static let lineEnd = Array("\r\n".utf8)
    private static let softBreak = Array("=\r\n".utf8)
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// No line is longer than 76 octets, and none ends with a blank that a relay might drop.
    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.count * 2)
        var (index, column) = (0, 0)
        while index < bytes.count {
            guard !isLineEnd(bytes, at: index) else {
                encoded += lineEnd
                (index, column) = (index + 2, 0)
                continue
            }
            let isLast = isLineEnd(bytes, at: index + 1) || index + 1 == bytes.count
            let isPlain = isPlain(bytes[index], isLast: isLast)
            let width = isPlain ? 1 : 3
            // A soft break takes a column itself, unless the line is over with this sign.
            if column + width > (isLast ? 76 : 75) {
                encoded += softBreak
                column = 0
            }
            append(bytes[index], isPlain: isPlain, to: &encoded)
            (index, column) = (index + 1, column + width)
        }
        return encoded
    }

    private static func isLineEnd(_ bytes: [UInt8], at index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index] == UInt8(ascii: "\r") && bytes[index + 1] == UInt8(ascii: "\n")
    }

    /// Whether the byte stands for itself.
    private static func isPlain(_ byte: UInt8, isLast: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "="): false
        case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
        case 0x21...0x7E: true
        default: false
        }
    }

    private static func append(_ byte: UInt8, isPlain: Bool, to encoded: inout [UInt8]) {
        guard !isPlain else { return encoded.append(byte) }
        encoded.append(UInt8(ascii: "="))
        encoded.append(digits[Int(byte >> 4)])
        encoded.append(digits[Int(byte & 15)])
    }
}

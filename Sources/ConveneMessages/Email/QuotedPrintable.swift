/// Quoted-printable of RFC 2045 §6.7, for text whose lines end with CRLF.
enum QuotedPrintable {
    /// No line is longer than 76 octets, and none ends with a blank that a relay might drop.
    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.count * 3 / 2)
        var (index, column) = (0, 0)
        while index < bytes.count {
            let endsLine = isLineEnd(bytes, at: index)
            if endsLine {
                encoded += "\r\n".utf8
                (index, column) = (index + 2, 0)
                continue
            }
            let isLast = isLineEnd(bytes, at: index + 1) || index + 1 == bytes.count
            let sign = sign(for: bytes[index], isLast: isLast)
            // A soft break takes a column itself, unless the line is over with this sign.
            if column + sign.count > (isLast ? 76 : 75) {
                encoded += "=\r\n".utf8
                column = 0
            }
            encoded += sign
            (index, column) = (index + 1, column + sign.count)
        }
        return encoded
    }

    private static func isLineEnd(_ bytes: [UInt8], at index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index] == UInt8(ascii: "\r") && bytes[index + 1] == UInt8(ascii: "\n")
    }

    private static func sign(for byte: UInt8, isLast: Bool) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "="): Array("=3D".utf8)
        case UInt8(ascii: " ") where !isLast, UInt8(ascii: "\t") where !isLast: [byte]
        case 0x21...0x7E: [byte]
        default: Array("=\(byte.hexadecimal)".utf8)
        }
    }
}

/// Base64 of RFC 2045.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var encoded: [UInt8] = []
        var (buffer, bits): (UInt32, Int) = (0, 0)
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                encoded.append(alphabet[Int(buffer >> bits & 63)])
            }
        }
        if bits > 0 { encoded.append(alphabet[Int(buffer << (6 - bits) & 63)]) }
        while encoded.count % 4 != 0 { encoded.append(UInt8(ascii: "=")) }
        return encoded
    }

    /// Lines of 76 octets, each ended by CRLF.
    static func lines(_ bytes: [UInt8]) -> [UInt8] {
        var lines: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 57) {
            lines += encode(bytes[start..<min(start + 57, bytes.count)])
            lines += "\r\n".utf8
        }
        return lines
    }
}

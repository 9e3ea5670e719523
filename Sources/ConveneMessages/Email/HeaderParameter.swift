extension HeaderField {
    /// A parameter such as a file name, on lines of its own and after its semicolon: quoted where it is short ASCII, else
    /// in the percent-encoded pieces of RFC 2231.
    static func parameter(_ name: String, _ value: String) -> String {
        let value = value.onOneLine
        let isSimple = value.utf8.count <= 60 && value.utf8.allSatisfy { (0x20...0x7E).contains($0) && !"\"\\".utf8.contains($0) }
        if isSimple { return "\r\n \(name)=\"\(value)\"" }
        let pieces = pieces(of: value)
        if pieces.count == 1 { return "\r\n \(name)*=UTF-8''\(pieces[0])" }
        let lines = pieces.enumerated().map { index, piece in "\r\n \(name)*\(index)*=\(index == 0 ? "UTF-8''" : "")\(piece)" }
        return lines.joined(separator: ";")
    }

    /// The percent-encoded value, cut between code points.
    private static func pieces(of value: String) -> [String] {
        var pieces = [""]
        for scalar in value.unicodeScalars {
            let encoded = String(scalar).utf8.map(percentEncoded).joined()
            if pieces[pieces.count - 1].utf8.count + encoded.utf8.count > 48 { pieces.append("") }
            pieces[pieces.count - 1] += encoded
        }
        return pieces
    }

    private static func percentEncoded(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            String(UnicodeScalar(byte))
        default: "%\(byte.hexadecimal)"
        }
    }
}

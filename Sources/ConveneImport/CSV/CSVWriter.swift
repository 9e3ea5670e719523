/// Writes CSV (RFC 4180) with commas and LF. A cell is quoted only where it would not read back otherwise.
package enum CSVWriter {
    /// One row with its line end.
    package static func line(_ cells: [String]) -> String {
        // A single empty cell must not look like an empty line.
        guard cells != [""] else { return "\"\"\n" }
        return cells.map(cell).joined(separator: ",") + "\n"
    }

    package static func text(_ rows: some Sequence<[String]>) -> String {
        rows.reduce(into: "") { $0 += line($1) }
    }

    private static func cell(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) || text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) else { return text }
        var quoted: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            quoted.append(byte)
            if byte == UInt8(ascii: "\"") { quoted.append(byte) }
        }
        quoted.append(UInt8(ascii: "\""))
        return String(decoding: quoted, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
    }
}

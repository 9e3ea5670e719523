/// The signs that may stand between cells.
enum CSVDelimiter {
    static let comma = UInt8(ascii: ",")
    static let all = [comma, UInt8(ascii: ";"), UInt8(ascii: "\t")]

    /// The delimiter that stands most often in `header`, outside of quotes; the comma where none does or where it is a tie.
    static func detected(in header: some Sequence<UInt8>) -> UInt8 {
        var counts = [Int](repeating: 0, count: all.count)
        var isQuoted = false
        for byte in header {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, let index = all.firstIndex(of: byte) { counts[index] += 1 }
        }
        let most = counts.max() ?? 0
        return all[counts.firstIndex(of: most) ?? 0]
    }
}

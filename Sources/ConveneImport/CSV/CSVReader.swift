/// Reads CSV (RFC 4180) as it arrives: bytes in, rows out.
///
/// Feed it pieces of any size, then call ``finish()``. A byte order mark is skipped; the delimiter (`,` `;` or a tab) is
/// the one that stands most often in the first line. `LF`, `CR LF` and `CR` end a row; empty lines are no rows; a quote in
/// the middle of an unquoted cell is a sign like any other. The first error ends the reading: what follows a misplaced
/// quote or a broken encoding cannot be trusted.
package struct CSVReader: Sendable {
    private var opening = CSVOpening()
    private var cells: CSVCellReader?

    package init() {}

    /// Takes the next bytes of the file and gives the rows that end in them.
    package mutating func feed(_ bytes: Span<UInt8>) throws(CSVError) -> [CSVRow] {
        guard cells == nil else { return try read(bytes) }
        guard opening.take(bytes) else { return [] }
        return try begin()
    }

    /// Ends the file and gives the rows that were still open.
    package mutating func finish() throws(CSVError) -> [CSVRow] {
        var rows = cells == nil ? try begin() : []
        if let last = try cells?.finish() { rows.append(last) }
        return rows
    }

    /// All rows of a file that is in memory as a whole.
    package static func rows(of bytes: [UInt8]) throws(CSVError) -> [CSVRow] {
        var reader = CSVReader()
        return try reader.feed(bytes.span) + reader.finish()
    }

    private mutating func begin() throws(CSVError) -> [CSVRow] {
        if opening.isUTF16 { throw CSVError(position: .start, problem: .isUTF16) }
        let bytes = opening.text
        cells = CSVCellReader(delimiter: CSVDelimiter.detected(in: opening.header))
        opening = CSVOpening()
        return try read(bytes.span)
    }

    private mutating func read(_ bytes: Span<UInt8>) throws(CSVError) -> [CSVRow] {
        var rows: [CSVRow] = []
        for index in bytes.indices {
            if let row = try cells?.take(bytes[index]) { rows.append(row) }
        }
        return rows
    }
}

/// Holds the first bytes back until the header line is complete, which says what the delimiter is.
struct CSVOpening {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var bytes: [UInt8] = []
    private var headerEnd: Int?
    private var isQuoted = false
    private var holdsText = false

    /// Whether the header is complete with these bytes.
    mutating func take(_ more: Span<UInt8>) -> Bool {
        for index in more.indices { append(more[index]) }
        return headerEnd != nil
    }

    private mutating func append(_ byte: UInt8) {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        let endsLine = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        // Empty lines (and a byte order mark) before the header are none of it.
        if endsLine, !isQuoted, headerEnd == nil, holdsText { headerEnd = bytes.count }
        if !endsLine, !Self.mark.contains(byte) { holdsText = true }
        bytes.append(byte)
    }

    /// What was taken, without the byte order mark.
    var text: ArraySlice<UInt8> { bytes.starts(with: Self.mark) ? bytes[3...] : bytes[...] }
    var header: ArraySlice<UInt8> { bytes[..<(headerEnd ?? bytes.count)] }
    var isUTF16: Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }
}

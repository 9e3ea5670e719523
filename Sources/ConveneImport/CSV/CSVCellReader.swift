/// The state machine of RFC 4180: takes one byte at a time and gives a row when one ends.
struct CSVCellReader {
    private enum State {
        case beforeCell, plain, quoted, afterQuote
    }

    private let delimiter: UInt8
    private var state = State.beforeCell
    private var counter = PositionCounter()
    private var previousWasCR = false
    private var cellStart = TextPosition.start
    private var bytes: [UInt8] = []
    private var cells: [CSVCell] = []
    private var width = 0

    init(delimiter: UInt8) {
        self.delimiter = delimiter
    }

    mutating func take(_ byte: UInt8) throws(CSVError) -> CSVRow? {
        guard byte != 0 else { throw CSVError(position: counter.position, problem: .nul) }
        let row = state == .quoted ? inQuotes(byte) : try outsideQuotes(byte)
        counter.advance(past: byte)
        previousWasCR = byte == UInt8(ascii: "\r")
        return row
    }

    mutating func finish() throws(CSVError) -> CSVRow? {
        guard state != .quoted else { throw CSVError(position: cellStart, problem: .unclosedQuote) }
        return try endRow()
    }

    private mutating func inQuotes(_ byte: UInt8) -> CSVRow? {
        if byte == UInt8(ascii: "\"") { state = .afterQuote } else { bytes.append(byte) }
        return nil
    }

    private mutating func outsideQuotes(_ byte: UInt8) throws(CSVError) -> CSVRow? {
        if state == .beforeCell { cellStart = counter.position }
        switch byte {
        case delimiter:
            try endCell()
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            // The second half of CR LF ends nothing.
            return byte == UInt8(ascii: "\n") && previousWasCR ? nil : try endRow()
        case UInt8(ascii: "\"") where state != .plain:
            if state == .afterQuote { bytes.append(byte) }
            state = .quoted
        default:
            guard state != .afterQuote else { throw CSVError(position: counter.position, problem: .textAfterQuote) }
            state = .plain
            bytes.append(byte)
        }
        return nil
    }

    private mutating func endCell() throws(CSVError) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CSVError(position: firstInvalidPosition, problem: .notUTF8)
        }
        cells.append(CSVCell(text: text, position: cellStart, isQuoted: state == .afterQuote))
        bytes.removeAll(keepingCapacity: true)
        state = .beforeCell
    }

    /// The row so far, or nothing on an empty line.
    private mutating func endRow() throws(CSVError) -> CSVRow? {
        guard state != .beforeCell || !cells.isEmpty else { return nil }
        if state == .beforeCell { cellStart = counter.position }
        try endCell()
        width = max(width, cells.count)
        defer {
            cells = []
            cells.reserveCapacity(width)
        }
        return CSVRow(cells: cells)
    }

    private var firstInvalidPosition: TextPosition {
        var valid = String.UnicodeScalarView()
        var source = bytes.makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        while case .valid(let encoded) = parser.parseScalar(from: &source) { valid.append(UTF8.decode(encoded)) }
        return CSVCell(text: String(valid), position: cellStart, isQuoted: state == .afterQuote)
            .position(afterScalars: valid.count)
    }
}

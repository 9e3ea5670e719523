/// A place in a text file: line and column, both from 1. Columns count Unicode scalars, as most editors do.
package struct TextPosition: Hashable, Comparable, Sendable, CustomStringConvertible {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static let start = TextPosition(line: 1, column: 1)

    package var description: String { "\(line):\(column)" }

    package static func < (left: Self, right: Self) -> Bool { (left.line, left.column) < (right.line, right.column) }
}

/// Counts lines and columns while bytes or scalars go by. `LF`, `CR LF` and `CR` each end one line.
struct PositionCounter {
    private(set) var position: TextPosition
    private var previousWasCR = false

    init(at position: TextPosition = .start) {
        self.position = position
    }

    /// Moves past one byte of UTF-8.
    mutating func advance(past byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n") where previousWasCR: break
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): position = TextPosition(line: position.line + 1, column: 1)
        case 0x80..<0xC0: break
        default: position.column += 1
        }
        previousWasCR = byte == UInt8(ascii: "\r")
    }

    mutating func advance(past scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { advance(past: byte) }
    }
}

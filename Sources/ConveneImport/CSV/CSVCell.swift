import ConveneModel

/// One cell of a CSV file: its text without the quotes around it, and where it begins in the file.
package struct CSVCell: Equatable, Sendable {
    package let text: String
    /// Where the cell begins; for a quoted cell, the place of its opening quote.
    package let position: TextPosition
    package let isQuoted: Bool

    package init(text: String, position: TextPosition = .start, isQuoted: Bool = false) {
        self.text = text
        self.position = position
        self.isQuoted = isQuoted
    }

    /// The place in the file of the scalar that `count` scalars of `text` precede.
    package func position(afterScalars count: Int) -> TextPosition {
        var counter = PositionCounter(at: position)
        if isQuoted { counter.advance(past: UInt8(ascii: "\"")) }
        for scalar in text.unicodeScalars.prefix(count) {
            counter.advance(past: scalar)
            // A quote inside of a quoted cell stands twice in the file.
            if isQuoted, scalar == "\"" { counter.advance(past: scalar) }
        }
        return counter.position
    }

    /// The place in the file of what stands at `place` in the cell's cleaned text.
    ///
    /// Cleaning takes away blanks at the ends, joins letters with their accents and unifies line ends, so that counts differ.
    package func position(ofCleanedPlace place: TextPosition) -> TextPosition {
        let leading = text.unicodeScalars.prefix { $0.properties.isWhitespace }.count
        var counter = PositionCounter()
        var count = leading
        for character in String(text.unicodeScalars.dropFirst(leading)) where counter.position < place {
            count += character.unicodeScalars.count
            for scalar in String(character).nfc.unicodeScalars { counter.advance(past: scalar) }
        }
        return position(afterScalars: count)
    }
}

/// One row of a CSV file.
package struct CSVRow: Equatable, Sendable {
    package let cells: [CSVCell]

    package init(cells: [CSVCell]) {
        self.cells = cells
    }

    package var position: TextPosition { cells.first?.position ?? .start }
    package var texts: [String] { cells.map(\.text) }
}

extension TOMLDocument {
    /// The root table of a file, which must be UTF-8.
    package static func parse(_ bytes: [UInt8]) throws(SyntaxError) -> TOMLNode {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SyntaxError(position: firstInvalid(bytes), problem: "the file is not UTF-8 from here on")
        }
        return try parse(text)
    }

    /// Where the longest valid beginning ends.
    private static func firstInvalid(_ bytes: [UInt8]) -> SourcePosition {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var position = SourcePosition.start
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar == "\n" {
                position = SourcePosition(line: position.line + 1, column: 1)
            } else if scalar != "\u{FEFF}" {
                position.column += 1
            }
        }
        return position
    }
}

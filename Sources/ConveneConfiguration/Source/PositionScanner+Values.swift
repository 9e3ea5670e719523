// The right-hand sides: only as much of them is read as it takes to find where they end.
extension PositionScanner {
    /// How many lists and tables may stand within one another.
    private static let deepest = 64

    mutating func scanValue(at path: SourcePath) {
        if cursor.at("[") || cursor.at("{") {
            scanNested(at: path)
        } else if cursor.at("\"") || cursor.at("'") {
            _ = scanString()
        } else {
            scanScalar()
        }
    }

    /// A list or an inline table. Depth is bounded, since each level takes its share of the stack.
    private mutating func scanNested(at path: SourcePath) {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.deepest {
            note(trap: "lists and tables are nested more than \(Self.deepest) deep", at: cursor.position)
            cursor.take { _ in true }
        } else if cursor.at("[") {
            scanArray(at: path)
        } else {
            scanInlineTable(at: path)
        }
    }

    /// A number, a truth value, or a date, which no setting takes and in which the parser has its worst traps.
    private mutating func scanScalar() {
        let start = cursor
        // A date and its time may have a blank between them, so blanks do not end a value.
        var word = cursor.take { !",]}#\n".utf8.contains($0) }
        // Only these blanks: those of other alphabets are traps themselves.
        while let last = word.last, " \t\r".utf8.contains(last) { word.removeLast() }
        if Self.isTime(word) {
            note(trap: "no setting takes a date or a time without quotes", at: start.position)
        } else if !word.allSatisfy({ isBareKeyByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "+") }) {
            let text = String(decoding: word, as: UTF8.self)
            note(trap: "\(text.debugDescription) is no value; a text needs quotes", at: start.position)
        }
    }

    private static func isTime(_ word: ArraySlice<UInt8>) -> Bool {
        let digits = word.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let next = word.dropFirst(digits.count).first
        return digits.count == 4 && next == UInt8(ascii: "-") || digits.count == 2 && next == UInt8(ascii: ":")
    }

    private mutating func scanArray(at path: SourcePath) {
        cursor.advance()
        var count = 0
        cursor.skipBlankAndComments()
        while cursor.current != nil, !cursor.at("]") {
            let before = cursor.offset
            if cursor.at("}") { note(trap: "a list cannot hold a closing brace", at: cursor.position) }
            let element = path.appending(.index(count))
            index.note(element, key: cursor.position, value: cursor.position)
            scanValue(at: element)
            count += 1
            skipSeparator()
            if cursor.offset == before { return }
        }
        cursor.advance()
    }

    private mutating func scanInlineTable(at path: SourcePath) {
        cursor.advance()
        cursor.skipBlankAndComments()
        while cursor.current != nil, !cursor.at("}") {
            let before = cursor.offset
            scanPair(in: path)
            skipSeparator()
            if cursor.offset == before { return }
        }
        cursor.advance()
    }

    private mutating func skipSeparator() {
        cursor.skipBlankAndComments()
        guard cursor.at(",") else { return }
        cursor.advance()
        cursor.skipBlankAndComments()
    }

    mutating func scanString() -> String {
        var scanner = StringScanner(cursor: cursor)
        let text = scanner.scan()
        cursor = scanner.cursor
        if index.nulEscape == nil { index.nulEscape = scanner.nulEscape }
        return text
    }
}

/// Finds where every key and value of a TOML text stands, which the TOML parser does not tell.
///
/// The text is one that the parser has accepted. For any other text the result means nothing, but the scan ends.
package struct PositionScanner {
    var cursor: SourceCursor
    var index = PositionIndex()
    /// The table of the last header.
    private var table = SourcePath()
    /// Where the current header or setting begins, in bytes.
    private var statement = 0
    var depth = 0
    /// How many elements each array of tables has so far.
    private var elements: [SourcePath: Int] = [:]

    package static func positions(of text: String) -> PositionIndex {
        var scanner = PositionScanner(cursor: SourceCursor(text))
        scanner.scanDocument()
        return scanner.index
    }

    private init(cursor: SourceCursor) {
        self.cursor = cursor
    }

    private mutating func scanDocument() {
        cursor.skipBlankAndComments()
        while cursor.current != nil {
            let before = cursor.offset
            statement = before
            if cursor.at("[") { scanHeader() } else { scanPair(in: table) }
            cursor.skipBlankAndComments()
            if cursor.offset == before { cursor.advance() }
        }
    }

    // MARK: Headers

    private mutating func scanHeader() {
        let start = cursor.position
        let isElement = cursor.at("[[")
        cursor.advance(by: isElement ? 2 : 1)
        cursor.skipBlanks()
        if !isAtKey { note(trap: "a table header needs a name after its bracket", at: cursor.position) }
        let keys = scanKeys()
        table = SourcePath()
        for (offset, key) in keys.enumerated() {
            enter(key, isLast: offset == keys.count - 1, isElement: isElement, header: start)
        }
        cursor.advance(by: isElement ? 2 : 1)
    }

    private var isAtKey: Bool {
        cursor.current.map { isBareKeyByte($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") } ?? true
    }

    mutating func note(trap problem: String, at position: SourcePosition) {
        guard index.trap == nil else { return }
        index.trap = PositionIndex.Trap(position: position, problem: problem, statement: statement)
    }

    /// Steps from the current table into the one that `key` names; in an array of tables that is its last element.
    private mutating func enter(_ key: Key, isLast: Bool, isElement: Bool, header: SourcePosition) {
        table = table.appending(key: key.text)
        index.note(table, key: key.position, value: header, replacing: isLast && !isElement)
        if isLast && isElement {
            let count = elements[table, default: 0]
            elements[table] = count + 1
            table = table.appending(.index(count))
            index.note(table, key: header, value: header)
        } else if let count = elements[table] {
            table = table.appending(.index(count - 1))
        }
    }

    // MARK: Keys

    private struct Key {
        var text: String
        var position: SourcePosition
    }

    /// A dotted key.
    private mutating func scanKeys() -> [Key] {
        var keys: [Key] = []
        while true {
            cursor.skipBlanks()
            keys.append(scanKey())
            cursor.skipBlanks()
            guard cursor.at(".") else { return keys }
            cursor.advance()
        }
    }

    private mutating func scanKey() -> Key {
        let position = cursor.position
        if cursor.at("\"") || cursor.at("'") { return Key(text: scanString(), position: position) }
        return Key(text: String(decoding: cursor.take(while: isBareKeyByte), as: UTF8.self), position: position)
    }

    mutating func scanPair(in table: SourcePath) {
        var path = table
        let keys = scanKeys()
        if cursor.at("=") { cursor.advance() }
        cursor.skipBlanks()
        for (offset, key) in keys.enumerated() {
            path = path.appending(key: key.text)
            let isLast = offset == keys.count - 1
            index.note(path, key: key.position, value: isLast ? cursor.position : key.position)
        }
        scanValue(at: path)
    }
}

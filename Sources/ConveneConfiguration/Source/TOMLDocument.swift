import TOMLKit

/// A parsed TOML text whose every value knows its place.
package enum TOMLDocument {
    /// Why a text is no TOML document.
    package struct SyntaxError: Error, Equatable {
        package var position: SourcePosition
        package var problem: String
    }

    /// The root table of `text`.
    package static func parse(_ text: String) throws(SyntaxError) -> TOMLNode {
        try refuseNUL(in: text)
        let positions = PositionScanner.positions(of: text)
        try refuseTrap(in: text, positions)
        let table = try parsed(text)
        if let position = positions.nulEscape { throw nulError(at: position) }
        let builder = Builder(positions: positions)
        return TOMLNode(path: SourcePath(), value: builder.table(table, at: SourcePath()), keyPosition: .start, position: .start)
    }

    /// Keeps the parser from what it would not survive. A mistake before that place is still reported first.
    private static func refuseTrap(in text: String, _ positions: PositionIndex) throws(SyntaxError) {
        guard let trap = positions.trap else { return }
        _ = try parsed(String(decoding: text.utf8.prefix(trap.statement), as: UTF8.self))
        throw SyntaxError(position: trap.position, problem: trap.problem)
    }

    private static func parsed(_ text: String) throws(SyntaxError) -> TOMLTable {
        do {
            return try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let begin = error.source.begin
            throw SyntaxError(position: SourcePosition(line: begin.line, column: begin.column), problem: error.description)
        } catch {
            throw SyntaxError(position: .start, problem: "\(error)")
        }
    }

    /// The parser takes a C string: what follows a NUL would be dropped in silence.
    private static func refuseNUL(in text: String) throws(SyntaxError) {
        var cursor = SourceCursor(text)
        cursor.take { $0 != 0 }
        guard cursor.current == nil else { throw nulError(at: cursor.position) }
    }

    private static func nulError(at position: SourcePosition) -> SyntaxError {
        SyntaxError(position: position, problem: "the sign NUL (0x00) has no place in a configuration")
    }
}

private struct Builder {
    let positions: PositionIndex

    func table(_ table: TOMLTable, at path: SourcePath) -> TOMLNode.Value {
        let entries = table.keys.compactMap { key in
            table[key].map { TOMLNode.Entry(key: key, node: node($0, at: path.appending(key: key))) }
        }
        return .table(entries.sorted { $0.node.keyPosition < $1.node.keyPosition })
    }

    private func node(_ value: any TOMLValueConvertible, at path: SourcePath) -> TOMLNode {
        let place = positions[path] ?? PositionIndex.Place(key: .start, value: .start)
        return TOMLNode(path: path, value: content(value, at: path), keyPosition: place.key, position: place.value)
    }

    private func content(_ value: any TOMLValueConvertible, at path: SourcePath) -> TOMLNode.Value {
        switch value.type {
        case .table: return value.table.map { table($0, at: path) } ?? .table([])
        case .array: return value.array.map { array($0, at: path) } ?? .array([])
        case .string: return .text(value.string ?? "")
        case .int: return .integer(value.int ?? 0)
        case .double: return .decimal(value.double ?? 0)
        case .bool: return .flag(value.bool ?? false)
        // Never met: such a text is refused before the parser sees it.
        case .date, .time, .dateTime: return .text(value.debugDescription)
        }
    }

    private func array(_ array: TOMLArray, at path: SourcePath) -> TOMLNode.Value {
        let elements = array.map { $0 as any TOMLValueConvertible }
        return .array(elements.enumerated().map { node($0.element, at: path.appending(.index($0.offset))) })
    }
}

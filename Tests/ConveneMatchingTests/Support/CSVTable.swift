import Foundation
import Testing

/// A CSV file of the demo programme: cells may stand between quotation marks, but never hold a line break.
struct CSVTable {
    let rows: [CSVRow]

    init(_ name: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "Sources/ConveneDaemon/Demo/Programme/\(name).csv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map(Self.cells)
        let header = try #require(lines.first)
        rows = lines.dropFirst().map { cells in CSVRow(cells: Dictionary(zip(header, cells)) { first, _ in first }) }
    }

    private static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        var previous: Character?
        for sign in line {
            switch sign {
            case "\"":
                // A doubled mark inside quotation marks is the mark itself.
                if !isQuoted, previous == "\"" { cells[cells.count - 1].append("\"") }
                isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(sign)
            }
            previous = sign
        }
        return cells
    }
}

struct CSVRow {
    let cells: [String: String]

    subscript(column: String) -> String { cells[column] ?? "" }

    func optional(_ column: String) -> String? { self[column].isEmpty ? nil : self[column] }

    func list(_ column: String) -> [String] { self[column].split(separator: ";").map(String.init) }
}

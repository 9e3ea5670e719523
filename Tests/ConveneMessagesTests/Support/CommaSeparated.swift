import FoundationEssentials

/// The rows of one of the sample programme's files, by column name. Enough of RFC 4180 for files that are known to be good.
func sampleRows(_ name: String) throws -> [[String: String]] {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = "/\(root)/Sources/ConveneDaemon/Demo/Programme/\(name).csv"
    let records = commaSeparated(try String(contentsOfFile: path, encoding: .utf8))
    guard let header = records.first else { return [] }
    return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
}

private func commaSeparated(_ text: String) -> [[String]] {
    var (records, cells, cell, isQuoted): ([[String]], [String], String, Bool) = ([], [], "", false)
    for character in text {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted:
            cells.append(cell)
            cell = ""
        case "\n" where !isQuoted:
            records.append(cells + [cell])
            (cells, cell) = ([], "")
        default: cell.append(character)
        }
    }
    return records
}

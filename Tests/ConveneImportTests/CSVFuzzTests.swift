import ConveneImport
import ConveneTestSupport
import Testing

/// Random files, written by a writer that is independent of the one under test.
@Suite struct CSVFuzzTests {
    private static let signs = ["a", "ụ", "ệ", "🥁", "\"", ",", ";", "\t", "\n", "\r", "\r\n", " ", "\u{FEFF}", "e\u{301}", "'"]

    private func rows(_ generator: inout SeededGenerator) -> [[String]] {
        let width = Int.random(in: 1...5, using: &generator)
        let body = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
            (0..<width).map { _ in
                let length = Int.random(in: 0...6, using: &generator)
                return (0..<length).map { _ in Self.signs.randomElement(using: &generator) ?? "" }.joined()
            }
        }
        return [(0..<width).map { "column\($0)" }] + body
    }

    /// Quotes every cell that needs it, and others now and then.
    private func file(_ rows: [[String]], _ generator: inout SeededGenerator) -> [UInt8] {
        let delimiter = [",", ";", "\t"].randomElement(using: &generator) ?? ","
        let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
        var text = Bool.random(using: &generator) ? "\u{FEFF}" : ""
        for row in rows {
            let cells = row.map { cell in
                let isSpecial = cell.unicodeScalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
                guard isSpecial || row == [""] || Bool.random(using: &generator) else { return cell }
                return "\"" + cell.replacing("\"", with: "\"\"") + "\""
            }
            text += cells.joined(separator: delimiter) + lineEnd
        }
        let bytes = Array(text.utf8)
        return Bool.random(using: &generator) && rows.last != [""] ? bytes.dropLast(lineEnd.utf8.count) : bytes
    }

    /// Feeds the file in pieces of random size.
    private func read(_ bytes: [UInt8], _ generator: inout SeededGenerator) throws -> [[String]] {
        var reader = CSVReader()
        var rows: [CSVRow] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + Int.random(in: 1...9, using: &generator))
            rows += try reader.feed(bytes.span.extracting(start..<end))
            start = end
        }
        rows += try reader.finish()
        return rows.map(\.texts)
    }

    @Test(arguments: 1...600 as ClosedRange<UInt64>)
    func `what is written in any dialect and read in any pieces is what was meant, byte for byte`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let meant = rows(&generator)
        let found = try read(file(meant, &generator), &generator)
        #expect(found.map { $0.map { Array($0.utf8) } } == meant.map { $0.map { Array($0.utf8) } }, "seed \(seed)")
        let written = CSVWriter.text(found)
        let again = try CSVReader.rows(of: Array(written.utf8)).map(\.texts)
        #expect(Array(CSVWriter.text(again).utf8) == Array(written.utf8), "seed \(seed)")
    }

    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func `random bytes are read or refused, never a crash, and the same in one piece or in many`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array("a,b;\"\"\n\r\t".utf8) + [0xC3, 0xA9, 0xE1, 0xBB, 0xA5, 0xFF]
        let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
        let whole = outcome { try CSVReader.rows(of: bytes).map(\.texts) }
        let pieces = outcome { try read(bytes, &generator) }
        #expect(whole == pieces, "seed \(seed)")
    }

    private func outcome(_ read: () throws -> [[String]]) -> String {
        do { return "\(try read())" } catch { return "\(error)" }
    }
}

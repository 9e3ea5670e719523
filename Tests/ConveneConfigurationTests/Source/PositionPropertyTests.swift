import ConveneConfiguration
import Testing

@Suite struct `positions of every key and value of random documents` {
    @Test(arguments: [0xC0FFEE, 0xBADC0DE])
    func `every path of the parsed table points at its own text`(start: UInt64) throws {
        for seed in start..<start + 200 { try checkDocument(seed: seed) }
    }

    private func checkDocument(seed: UInt64) throws {
        let text = RandomTOML.document(seed: seed)
        let root = try TOMLDocument.parse(text)
        let lines = SourceLines(text)
        for entry in root.entries { check(entry, in: lines, "seed \(seed)\n\(text)") }
    }

    private func check(_ entry: TOMLNode.Entry, in lines: SourceLines, _ comment: String) {
        let token = entry.key.prefix { $0.isLetter || $0.isNumber }
        let written = lines.text(at: entry.node.keyPosition)
        #expect(written.drop { $0 == "\"" || $0 == "'" }.hasPrefix(token), "key \(entry.node.path), \(comment)")
        check(entry.node, in: lines, comment)
    }

    private func check(_ node: TOMLNode, in lines: SourceLines, _ comment: String) {
        let written = lines.text(at: node.position)
        switch node.value {
        case .table(let entries):
            for entry in entries { check(entry, in: lines, comment) }
        case .array(let elements):
            #expect(written.hasPrefix("["), "\(node.path), \(comment)")
            for element in elements { check(element, in: lines, comment) }
        case .integer(let number):
            #expect(written.hasPrefix(String(number)), "\(node.path), \(comment)")
        case .text(let text):
            #expect(written.hasPrefix("\"") || written.hasPrefix("'"), "\(node.path), \(comment)")
            #expect(written.drop { "\"'\n".contains($0) }.hasPrefix(text.prefix { $0.isLetter || $0.isNumber }), "\(comment)")
        case .flag(let flag):
            #expect(written.hasPrefix(String(flag)), "\(node.path), \(comment)")
        case .decimal:
            #expect(written.unicodeScalars.first.map { "-in0123456789".unicodeScalars.contains($0) } == true, "\(comment)")
        }
    }
}

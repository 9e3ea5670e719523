import ConveneMatching
import ConveneModel
import ConveneTestSupport
import Testing

@Suite struct RoundTripTests {
    @Test(arguments: [UInt64(1), 2, 3])
    func `reading what was written gives the same tree`(seed: UInt64) throws {
        var random = RandomCriteria(generator: SeededGenerator(seed: seed))
        var count = 0
        while count < 700 {
            let tree = random.tree()
            for layout in [CriteriaPrinter.Layout.lines, .oneLine] {
                let text = CriteriaPrinter().text(tree, layout: layout)
                guard text.utf8.count <= CriteriaLimits.bytes else { continue }
                #expect(try parsed(text) == tree, "seed \(seed): \(text)")
                count += 1
            }
        }
    }

    @Test(arguments: [UInt64(4), 5])
    func `no text makes the reader fail in any other way than with a position`(seed: UInt64) throws {
        var random = RandomCriteria(generator: SeededGenerator(seed: seed))
        let scraps = [
            "(", ")", ",", "\n", "\"", "not ", " and ", " or ", "3", "..", ">=", "at least 2 of ", "#", ";", "Đ", "\u{301}",
            "\r\n",
        ]
        var refused = 0
        for _ in 0..<1500 {
            var signs = Array(random.tree(depth: 2).canonicalText)
            for _ in 0..<Int.random(in: 1...3, using: &random.generator) where !signs.isEmpty {
                let index = Int.random(in: signs.indices, using: &random.generator)
                if random.generator.chance(50) {
                    signs.remove(at: index)
                } else {
                    signs.insert(contentsOf: random.generator.pick(scraps), at: index)
                }
            }
            let text = String(signs)
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            do {
                _ = try CriteriaParser().parse(text)
            } catch {
                refused += 1
                try #require(lines.indices.contains(error.line - 1), "seed \(seed): \(text)")
                #expect((1...lines[error.line - 1].count + 1).contains(error.column), "seed \(seed): \(text): \(error)")
            }
        }
        #expect(refused > 500)
    }
}

import ConveneTestSupport

/// Writes random TOML documents in which every key begins with a token of its own (`k17`), every string holds one
/// (`t18`), and every whole number is one (1019), so that a test can see whether a position points at the right thing.
struct RandomTOML {
    private var random: SeededGenerator
    private var counter = 0
    private var text = ""

    static func document(seed: UInt64) -> String {
        var writer = RandomTOML(random: SeededGenerator(seed: seed))
        writer.writeDocument()
        return writer.text
    }

    private init(random: SeededGenerator) {
        self.random = random
    }

    private mutating func writeDocument() {
        if random.chance(10) { text += "\u{FEFF}" }
        writePairs()
        for _ in 0..<Int.random(in: 0...4, using: &random) { writeTable(within: "", depth: 0) }
        for _ in 0..<Int.random(in: 0...2, using: &random) { writeArrayOfTables(within: "", depth: 0) }
    }

    private mutating func writeTable(within parent: String, depth: Int) {
        let name = parent + key() + (random.chance(30) ? blank() + "." + blank() + key() : "")
        text += "\(blank())[\(blank())\(name)\(blank())]\(lineEnd())"
        writePairs()
        if depth < 2, random.chance(40) { writeTable(within: name + ".", depth: depth + 1) }
        if depth < 2, random.chance(30) { writeArrayOfTables(within: name + ".", depth: depth + 1) }
    }

    private mutating func writeArrayOfTables(within parent: String, depth: Int) {
        let name = parent + key()
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            text += "[[\(blank())\(name)\(blank())]]\(lineEnd())"
            writePairs()
            if depth < 2, random.chance(40) { writeTable(within: name + ".", depth: depth + 1) }
            if depth < 2, random.chance(30) { writeArrayOfTables(within: name + ".", depth: depth + 1) }
        }
    }

    private mutating func writePairs() {
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            text += "\(blank())\(pair(depth: 0))\(lineEnd())"
            if random.chance(20) { text += lineEnd() }
        }
    }

    private mutating func pair(depth: Int) -> String {
        let dotted = random.chance(20) ? "\(key())\(blank()).\(blank())" : ""
        return "\(dotted)\(key())\(blank())=\(blank())\(value(depth: depth))"
    }

    private mutating func token(_ letter: String) -> String {
        counter += 1
        return letter + String(counter)
    }

    private mutating func key() -> String {
        let name = token("k")
        let forms = [name, name + "-_x", "\"\(name)\"", "\"\(name) đ.[é]\\u0041\\n\"", "'\(name) \"a\"=#'", "\"\(name)\\\"]\""]
        return forms[Int.random(in: 0..<forms.count, using: &random)]
    }

    private mutating func value(depth: Int) -> String {
        switch Int.random(in: 0..<(depth < 3 ? 9 : 6), using: &random) {
        case 0, 1: number()
        case 2: ["true", "false", "1.5", "-2e3", "inf", "nan"][Int.random(in: 0..<6, using: &random)]
        case 3...5: string()
        case 6, 7: array(depth: depth + 1)
        default: inlineTable(depth: depth + 1)
        }
    }

    private mutating func number() -> String {
        counter += 1
        return String(1000 + counter)
    }

    private mutating func string() -> String {
        let name = token("t")
        let forms = [
            "\"\(name)\"", "\"\(name) \\\" ] } # , = đ\\u00e9\\U0001F600\"", "'\(name) \\'", "\"\"\"\(name)\"\"\"",
            "\"\"\"\n\(name)\n[fake]\nkey = 1 \"\" \\\"\"\" # no\n\"\"\"\"\"", "'''\(name) '' \"\"\"\n[[fake]]\n''''",
            "\"\"\"\(name) \\\n   over \\\\\"\"\"",
        ]
        return forms[Int.random(in: 0..<forms.count, using: &random)]
    }

    private mutating func array(depth: Int) -> String {
        var elements: [String] = []
        for _ in 0..<Int.random(in: 0...3, using: &random) { elements.append(value(depth: depth)) }
        var text = "[" + gap()
        for (offset, element) in elements.enumerated() {
            let isLast = offset == elements.count - 1
            text += element + gap() + (isLast && random.chance(50) ? "" : ",") + gap()
        }
        return text + "]"
    }

    private mutating func inlineTable(depth: Int) -> String {
        var pairs: [String] = []
        for _ in 0..<Int.random(in: 0...3, using: &random) { pairs.append(blank() + pair(depth: depth) + blank()) }
        return "{" + pairs.joined(separator: ",") + "}"
    }

    private mutating func blank() -> String { ["", "", " ", "\t", "  "][Int.random(in: 0..<5, using: &random)] }

    /// What may stand between the elements of an array.
    private mutating func gap() -> String {
        ["", " ", "\n", " # ], \"[{ \n\t", "\r\n  "][Int.random(in: 0..<5, using: &random)]
    }

    private mutating func lineEnd() -> String {
        ["\n", "\r\n", " # [comment] = \"đ\n", "\n\n", "\n  # a = '''\n"][Int.random(in: 0..<5, using: &random)]
    }
}

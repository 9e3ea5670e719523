import ConveneConfiguration
import Testing

@Suite struct `where settings stand` {
    private func place(_ text: String, _ steps: SourcePath.Step...) -> String? {
        PositionScanner.positions(of: text)[SourcePath(steps)].map { "\($0.key) \($0.value)" }
    }

    @Test func `a key and its value in a table`() {
        #expect(place("[store]\n  path = \"/x\"\n", .key("store"), .key("path")) == "2:3 2:10")
    }

    @Test func `a table stands where its header begins, also when a sub-table came first`() {
        #expect(place("[a.b]\n[a]\n", .key("a")) == "2:2 2:1")
    }

    @Test func `columns count letters, not bytes`() {
        #expect(place("\"đơn vị\" = { tên = 1 }", .key("đơn vị")) == "1:1 1:12")
        #expect(place("a = [\"đơn vị\", 2]", .key("a"), .index(1)) == "1:16 1:16")
    }

    @Test func `a dotted key has a place for each of its parts`() {
        #expect(place("a . \"b\".c = 1", .key("a")) == "1:1 1:1")
        #expect(place("a . \"b\".c = 1", .key("a"), .key("b")) == "1:5 1:5")
        #expect(place("a . \"b\".c = 1", .key("a"), .key("b"), .key("c")) == "1:9 1:13")
    }

    @Test func `the elements of an array of tables are told apart`() {
        let text = "[[rule]]\nif = 1\n[rule.then]\nx = 2\n[[rule]]\n[rule.then]\nx = 3\n"
        #expect(place(text, .key("rule"), .index(0), .key("then"), .key("x")) == "4:1 4:5")
        #expect(place(text, .key("rule"), .index(1), .key("then"), .key("x")) == "7:1 7:5")
    }

    @Test func `headers within long strings are text`() {
        let text = "a = \"\"\"\n[b]\nc = 1\"\"\"\"\"\nd = '''\n[b]'''\ne = 5\n"
        #expect(place(text, .key("e")) == "6:1 6:5")
        #expect(place(text, .key("b")) == nil)
    }

    @Test func `a byte order mark takes no column`() {
        #expect(place("\u{FEFF}a = 1", .key("a")) == "1:1 1:5")
    }

    @Test(arguments: [
        "[", "[[", "a", "a =", "a = [", "a = {", "a = [1 2", "= 1", "a = \"x", "]]]", "a = { b", "\u{0}\u{0}", "a.=.b\n%\n",
    ])
    func `a broken text ends the scan`(text: String) {
        _ = PositionScanner.positions(of: text)
    }

    @Test func `a NUL is refused with its place, since the parser would end there`() {
        for text in ["a = 1\nb = \"x\\u0000\"\n", "a = 1\n# bcde\u{0} = 2\n"] {
            let error = #expect(throws: TOMLDocument.SyntaxError.self) { try TOMLDocument.parse(text) }
            #expect(error?.position == SourcePosition(line: 2, column: 7))
        }
    }

    @Test func `a syntax error has the parser's position`() {
        let error = #expect(throws: TOMLDocument.SyntaxError.self) { try TOMLDocument.parse("a = 1\nb = \n") }
        #expect(error?.position.line == 2)
    }
}

@Suite struct `texts that the parser would not survive` {
    @Test(arguments: [
        ("a = 1\n[$]\n", "2:2 a table header needs a name after its bracket"),
        ("[[ ,x]]\n", "1:4 a table header needs a name after its bracket"),
        ("[ [a]]\n", "1:3 a table header needs a name after its bracket"),
        ("a = [1,\n  }]\n", "2:3 a list cannot hold a closing brace"),
        ("a = { b = [}] }", "1:12 a list cannot hold a closing brace"),
        ("a = 1979-05-27TZ", "1:5 no setting takes a date or a time without quotes"),
        ("a = [07:00]", "1:6 no setting takes a date or a time without quotes"),
        ("a = 1 2", "1:5 \"1 2\" is no value; a text needs quotes"),
        ("a = đúng", "1:5 \"đúng\" is no value; a text needs quotes"),
    ])
    func `they are refused before it sees them`(text: String, words: String) {
        let error = #expect(throws: TOMLDocument.SyntaxError.self) { try TOMLDocument.parse(text) }
        #expect(error.map { "\($0.position) \($0.problem)" } == words)
    }

    @Test(arguments: ["[", "{a="])
    func `nesting has an end`(opening: String) {
        let text = "a = " + String(repeating: opening, count: 100_000)
        let error = #expect(throws: TOMLDocument.SyntaxError.self) { try TOMLDocument.parse(text) }
        #expect(error?.problem == "lists and tables are nested more than 64 deep")
    }

    @Test func `a mistake before them is the one that is reported`() {
        let error = #expect(throws: TOMLDocument.SyntaxError.self) { try TOMLDocument.parse("a = \nb = 1\n[$]\n") }
        #expect(error?.position.line == 1)
    }

    @Test func `a header without its name's rest is left to the parser`() {
        for text in ["[", "[[", "[]", "[a", "[a.]", "[[a]"] {
            #expect(throws: TOMLDocument.SyntaxError.self) { try TOMLDocument.parse(text) }
        }
    }
}

import ConveneAPI
import Testing

@Suite struct JSONReaderTests {
    @Test func `members keep their order`() throws {
        let value = try JSONReader.read(#"{"zone": 1, "alpha": [true, null], "mid": {"b": "x", "a": 1.5}}"#)
        #expect(value == ["zone": 1, "alpha": [true, .null], "mid": ["b": "x", "a": 1.5]])
        #expect(value.object?.names == ["zone", "alpha", "mid"])
    }

    @Test func `escapes and letters of every script are read`() throws {
        let value = try JSONReader.read(#""Nha X\u00e1 \ud83e\uddf5 \/ \" Hộ""#)
        #expect(value == "Nha Xá 🧵 / \" Hộ")
    }

    @Test func `whole numbers stay whole and others do not`() throws {
        #expect(try JSONReader.read("[0, -12, 78.5, 1e3, 9223372036854775808]") == [0, -12, 78.5, 1000.0, 9223372036854775808.0])
    }

    @Test(arguments: [
        ("", 1, 1), ("{", 1, 2), ("[1,]", 1, 4), ("{\"a\":1,}", 1, 8), ("[01]", 1, 3), ("\"a", 1, 3), ("tru", 1, 1),
        ("[1] x", 1, 5),
        ("{\n  \"a\" 1}", 2, 7), ("\"\\ud800\"", 1, 8), ("\"\u{1}\"", 1, 2), ("{\"a\":1,\"a\":2}", 1, 11), ("-", 1, 2),
        ("1.", 1, 3),
        ("1e999", 1, 6),
    ])
    func `what is not JSON is refused with its place`(text: String, line: Int, column: Int) {
        let error = #expect(throws: InvalidJSON.self) { try JSONReader.read(text) }
        #expect(error?.line == line)
        #expect(error?.column == column)
    }

    @Test func `text that is not UTF-8 is refused`() {
        #expect(throws: InvalidJSON.self) { try JSONReader.read([0x22, 0xC3, 0x28, 0x22]) }
    }

    @Test func `nesting has an end`() throws {
        let deep = { (levels: Int) in String(repeating: "[", count: levels) + String(repeating: "]", count: levels) }
        #expect(throws: Never.self) { try JSONReader.read(deep(64)) }
        let error = #expect(throws: InvalidJSON.self) { try JSONReader.read(deep(100_000)) }
        #expect(error?.problem.contains("64") == true)
    }
}

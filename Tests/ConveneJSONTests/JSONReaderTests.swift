import ConveneJSON
import Foundation
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

    @Test(arguments: JSONReader.Manner.allCases)
    func `text that is not UTF-8 is refused`(manner: JSONReader.Manner) {
        #expect(throws: InvalidJSON.self) { try JSONReader.read([0x22, 0xC3, 0x28, 0x22], manner) }
        #expect(throws: InvalidJSON.self) { try JSONReader.read([0x22, 0xFF, 0x22], manner) }
    }

    @Test(arguments: JSONReader.Manner.allCases)
    func `nesting has an end`(manner: JSONReader.Manner) throws {
        let deep = { (levels: Int) in String(repeating: "[", count: levels) + String(repeating: "]", count: levels) }
        #expect(throws: Never.self) { try JSONReader.read(deep(64).utf8, manner) }
        let error = #expect(throws: InvalidJSON.self) { try JSONReader.read(deep(100_000).utf8, manner) }
        #expect(error?.problem.contains("64") == true)
    }

    @Test(arguments: [
        "null", "true", "[]", "{}", "-0.5e+10", "[1,[2,{\"a\":\"b\"}]]", " { \"a\" : [ 1 , 2 ] } ",
        "\"\\u00e1\\ud83d\\ude00\\n\\/\"", "\"Hội nghị\"",
    ])
    func `what Foundation reads is read alike`(text: String) throws {
        let value = try JSONReader.read(text)
        let ours = try JSONSerialization.jsonObject(with: Data(JSONWriter.bytes(value)), options: .fragmentsAllowed)
        let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        #expect((ours as? NSObject) == (theirs as? NSObject))
    }

    @Test(arguments: [
        "", "nul", "01", "1.", "-", "1e", "[1,]", "{\"a\"}", "{a:1}", "\"a", "\"\\x\"", "\"\\u12g4\"", "\"\n\"", "1 2", "[1",
        "'a'", "{\"a\":1,}", String(repeating: "[", count: 100_000), "\"\\ud800\\u12\"",
    ])
    func `what is no JSON is refused in every manner`(text: String) {
        for manner in JSONReader.Manner.allCases {
            #expect(throws: InvalidJSON.self, "\(manner)") { try JSONReader.read(text.utf8, manner) }
        }
    }

    @Test(arguments: [
        (#"{"a":1,"b":2,"a":[3]}"#, #"{"a":[3],"b":2}"#), (#""x\ud800y\udc00""#, "\"x\u{FFFD}y\u{FFFD}\""),
        (#""\ud800\ud83e\uddf5""#, "\"\u{FFFD}🧵\""), ("[1e999]", "[1e999]"),
    ])
    func `what readers take in different ways passes when asked for only`(text: String, written: String) throws {
        #expect(throws: InvalidJSON.self) { try JSONReader.read(text) }
        #expect(JSONWriter.compact(try JSONReader.read(text.utf8, .lenient)) == written)
    }
}

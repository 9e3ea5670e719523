import ConveneDelivery
import Foundation
import Testing

@Suite struct `JSON` {
    @Test(arguments: [
        "null", "true", "[]", "{}", "-0.5e+10", "[1,[2,{\"a\":\"b\"}]]", " { \"a\" : [ 1 , 2 ] } ",
        "\"\\u00e1\\ud83d\\ude00\\n\\/\"",
        "\"Hội nghị\"",
    ])
    func `what Foundation reads is read alike`(text: String) throws {
        let value = try #require(JSONValue(text.utf8))
        let ours = try JSONSerialization.jsonObject(with: Data(value.bytes), options: .fragmentsAllowed)
        let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        #expect((ours as? NSObject) == (theirs as? NSObject))
    }

    @Test(arguments: [
        "", "nul", "01", "1.", "-", "1e", "[1,]", "{\"a\"}", "{a:1}", "\"a", "\"\\x\"", "\"\\u12g4\"", "\"\n\"", "1 2", "[1",
        "'a'",
        "{\"a\":1,}", String(repeating: "[", count: 100_000),
    ])
    func `what is no JSON is no value`(text: String) {
        #expect(JSONValue(text.utf8) == nil)
    }

    @Test func `bytes that are no UTF-8 are no JSON`() {
        #expect(JSONValue([0x22, 0xFF, 0x22]) == nil)
    }

    @Test(arguments: [
        ("", "object"), ("/a/0", "1"), ("/a/1/b~1c", "x"), ("/d~0e", "true"), ("/", "empty"), ("/a/2", nil), ("/a/-1", nil),
        ("/no", nil), ("a", nil), ("/a/0/b", nil),
    ])
    func `a pointer leads to its value`(pointer: String, expected: String?) throws {
        let value = try #require(JSONValue("{\"a\":[1,{\"b/c\":\"x\"}],\"d~e\":true,\"\":\"empty\"}".utf8))
        let found = value[pointer: pointer]
        #expect(found.map { $0.text ?? "object" } == expected)
    }

    @Test func `a number keeps its text`() {
        #expect(JSONValue("12345678901234567890.10".utf8)?.text == "12345678901234567890.10")
    }

    @Test func `a configuration can hold a structure`() throws {
        let text = "{\"b\":[1,2.5,\"x\",true,null],\"a\":{}}"
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        #expect(String(decoding: value.bytes, as: UTF8.self) == "{\"a\":{},\"b\":[1,2.5,\"x\",true,null]}")
    }
}

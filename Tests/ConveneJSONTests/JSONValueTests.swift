import ConveneJSON
import Testing

@Suite struct JSONValueTests {
    @Test(arguments: [
        ("", "object"), ("/a/0", "1"), ("/a/1/b~1c", "x"), ("/d~0e", "true"), ("/", "empty"), ("/a/2", nil), ("/a/-1", nil),
        ("/no", nil), ("a", nil), ("/a/0/b", nil),
    ])
    func `a pointer leads to its value`(pointer: String, expected: String?) {
        let value: JSONValue = ["a": [1, ["b/c": "x"]], "d~e": true, "": "empty"]
        #expect(value[pointer: pointer].map { $0.text ?? "object" } == expected)
    }

    @Test(arguments: ["12345678901234567890.10", "1.50", "4.0", "-0", "1E5", "9223372036854775808", "100"])
    func `a number keeps its text`(text: String) throws {
        let value = try JSONReader.read(text)
        #expect(value.text == text)
        #expect(JSONWriter.compact(value) == text)
        #expect(try JSONReader.read("\"\(text)\"").text == text)
    }

    @Test func `numbers are equal by their values and have one hash`() throws {
        let numbers = try #require(try JSONReader.read("[1.5, 1.50, 15e-1]").array)
        #expect(Set(numbers).count == 1)
        #expect(try JSONReader.read("[4.0, -0]").array?.map(\.integer) == [4, 0])
        #expect(try JSONReader.read("4.5").integer == nil)
    }
}

import ConveneJSON
import ConveneTestSupport
import Testing

@Suite struct JSONWriterTests {
    @Test func `slashes and accents are written as they are`() {
        let value: JSONValue = ["path": "/v1/x", "name": "Nha Xá", "quote": "a\"b\\\n\u{1}"]
        #expect(JSONWriter.compact(value) == #"{"path":"/v1/x","name":"Nha Xá","quote":"a\"b\\\n\u0001"}"#)
    }

    @Test func `the form for people is indented and keeps empty lists short`() {
        let value: JSONValue = ["items": [1, ["a": .null]], "none": [], "nothing": [:]]
        #expect(
            JSONWriter.pretty(value) == """
                {
                  "items": [
                    1,
                    {
                      "a": null
                    }
                  ],
                  "none": [],
                  "nothing": {}
                }
                """)
    }

    @Test func `numbers that JSON cannot say are null`() {
        let numbers = [Double.infinity, .nan, 78.5, 4].map { JSONValue.number(JSONNumber($0)) }
        #expect(JSONWriter.compact(.array(numbers)) == "[null,null,78.5,4]")
    }

    @Test(arguments: [1, 7, 42, 20_261_125] as [UInt64])
    func `what is written reads back the same`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let value = JSONValue.random(depth: 4, using: &random)
            #expect(try JSONReader.read(JSONWriter.compact(value)) == value, "seed \(seed)")
            #expect(try JSONReader.read(JSONWriter.pretty(value)) == value, "seed \(seed)")
        }
    }
}

extension JSONValue {
    fileprivate static func random(depth: Int, using random: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
        case 0: .null
        case 1: .bool(Bool.random(using: &random))
        case 2: .integer(Int64.random(in: .min ... .max, using: &random))
        case 3: .number(JSONNumber(Double(Int64.random(in: -1_000_000...1_000_000, using: &random)) / 1024 + 0.000_1))
        case 4: .string(text(using: &random))
        case 5: .array((0..<Int.random(in: 0..<4, using: &random)).map { _ in .random(depth: depth - 1, using: &random) })
        default:
            .object(
                JSONObject(
                    (0..<Int.random(in: 0..<4, using: &random)).map { index in
                        JSONObject.Member(
                            name: "\(index)" + text(using: &random), value: .random(depth: depth - 1, using: &random))
                    }))
        }
    }

    private static func text(using random: inout SeededGenerator) -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "\"", "\\", "/", "\n", "\u{0}", "\u{7F}", "é", "ỗ", "\u{301}", "🧵", "\u{2028}", "\t",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<8, using: &random) {
            text.append(scalars[Int.random(in: scalars.indices, using: &random)])
        }
        return String(text)
    }
}

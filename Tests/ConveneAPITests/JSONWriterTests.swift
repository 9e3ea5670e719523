import ConveneAPI
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
        #expect(JSONWriter.compact([.number(.infinity), .number(.nan), .number(78.5), .number(4)]) == "[null,null,78.5,4]")
    }

    @Test(arguments: [1, 7, 42, 20_261_125] as [UInt64])
    func `what is written reads back the same`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<200 {
            let value = JSONValue.random(depth: 4, using: &random)
            #expect(try JSONReader.read(JSONWriter.compact(value)) == value, "seed \(seed)")
            #expect(try JSONReader.read(JSONWriter.pretty(value)) == value, "seed \(seed)")
        }
    }
}

extension JSONValue {
    fileprivate static func random(depth: Int, using random: inout SeededRandom) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
        case 0: .null
        case 1: .bool(Bool.random(using: &random))
        case 2: .integer(Int64.random(in: .min ... .max, using: &random))
        case 3: .number(Double(Int64.random(in: -1_000_000...1_000_000, using: &random)) / 1024 + 0.000_1)
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

    private static func text(using random: inout SeededRandom) -> String {
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

/// SplitMix64: the same numbers for the same seed.
private struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

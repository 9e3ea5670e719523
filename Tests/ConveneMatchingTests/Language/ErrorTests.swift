import ConveneMatching
import ConveneModel
import Testing

@Suite struct ErrorTests {
    typealias Case = (text: String, problem: CriteriaError.Problem, line: Int, column: Int, mentions: String)

    static let structure: [Case] = [
        ("", .empty, 1, 1, "empty"),
        ("\n# only a comment", .empty, 2, 17, "empty"),
        ("women-led or consent and tag any", .mixedConnectives, 1, 22, "brackets"),
        ("women-led\nor consent", .unexpected, 2, 1, "line break"),
        ("women-led and", .unexpected, 1, 14, "a criterion"),
        ("women-led and and consent", .unexpected, 1, 15, "a criterion"),
        ("not", .unexpected, 1, 4, "a criterion"),
        ("()", .unexpected, 1, 2, "a criterion"),
        ("women-led\n(consent", .unclosedBracket, 2, 1, "not closed"),
        ("women-led)", .unexpected, 1, 10, "no bracket"),
        ("women-led consent", .unexpected, 1, 11, "the end of the criterion"),
        ("women-led, consent", .unexpected, 1, 10, "between two criteria"),
        ("at least two of (women-led)", .unexpected, 1, 10, "whole number"),
        ("at least 0 of (women-led)", .unexpected, 1, 10, "whole number"),
        ("at least 2 (women-led, consent)", .unexpected, 1, 12, "products ( … )"),
        ("at least 3 of (women-led, consent)", .badValue, 1, 10, "at most 2"),
        ("product stars >= 3", .unexpected, 1, 9, "opening bracket"),
        ("women-led & consent", .badSign, 1, 11, "write “and”"),
        ("kind = household", .badSign, 1, 6, "write “is”"),
        ("tag \"x\nwomen-led", .unclosedText, 1, 5, "not closed"),
    ]

    static let words: [Case] = [
        ("stras >= 3", .unknownWord, 1, 1, "did you mean “stars” of a product?"),
        ("femmes-led", .unknownWord, 1, 1, "women-led"),
        ("kind is household\n  womenled", .unknownWord, 2, 3, "did you mean “women-led”?"),
        ("product (stars >= 3 and colour is red)", .unknownWord, 1, 25, "label-ready"),
        ("stars >= 3", .wrongScope, 1, 1, "inside product ( … )"),
        ("women-led or stage is idea", .wrongScope, 1, 14, "inside product ( … )"),
        ("product (kind is household)", .wrongScope, 1, 10, "outside of product ( … )"),
        ("product (product (stars >= 3))", .wrongScope, 1, 10, "inside another one"),
        ("product (at least 2 products (stars >= 3))", .wrongScope, 1, 10, "inside another one"),
        ("kind is household, cooperatve", .badValue, 1, 20, "did you mean “cooperative”?"),
        ("kind is not household", .unexpected, 1, 9, "write “not” in front of “kind”"),
        ("kind is household,", .unexpected, 1, 19, "cooperative-group"),
        ("kind >= household", .unexpected, 1, 6, "is, known, unknown"),
        ("kind", .unexpected, 1, 5, "is, known, unknown"),
        ("women-led is yes", .unexpected, 1, 11, "takes no value"),
        ("employees >= many", .unexpected, 1, 14, "a number"),
        ("employees 3", .unexpected, 1, 12, "is 3, >= 3, 3..4"),
        ("product (stars 4..3)", .badValue, 1, 17, "smaller number first"),
        ("product (stage >= expired)", .badValue, 1, 19, "stage is expired"),
        ("joined before 2026-02-30", .badValue, 1, 15, "not a day of the calendar"),
        ("joined within 3 moons", .unexpected, 1, 17, "days, weeks, months, years"),
        ("joined within 200 years", .badValue, 1, 15, "100 years"),
        ("joined in 2026", .unexpected, 1, 8, "before, after, within"),
        ("tag", .unexpected, 1, 4, "a value"),
        ("tag and women-led", .unexpected, 1, 5, "a value"),
        ("locality is duy-tien", .unexpected, 1, 10, "write one of: in"),
        ("product (certificate until end)", .unexpected, 1, 22, "valid, expired, expires"),
        ("product (certificate expires 90 days)", .unexpected, 1, 30, "within"),
        ("attended E01 at least 2", .unexpected, 1, 24, "times"),
        ("tag \"hội\u{300} chợ\", x; y", .badSign, 1, 17, "commas"),
    ]

    @Test(arguments: structure + words)
    func `a wrong rule is refused where it is wrong, with what to write instead`(wrong: Case) throws {
        let error = try refusal(of: wrong.text)
        #expect(error.problem == wrong.problem)
        #expect([error.line, error.column] == [wrong.line, wrong.column])
        #expect(error.description.contains(wrong.mentions), "\(error)")
        #expect(error.description.hasPrefix("line \(error.line), column \(error.column): "))
    }

    @Test func `a rule has at most 64 criteria`() throws {
        let line = "women-led"
        let full = Array(repeating: line, count: 64).joined(separator: "\n")
        #expect(try parsed(full).leaves.count == 64)
        let error = try refusal(of: full + "\n" + line)
        #expect(error.problem == .tooManyCriteria && error.line == 65 && error.column == 1)
    }

    @Test func `a rule is at most 8 levels deep`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "women-led" + String(repeating: ")", count: depth)
        }
        #expect(try parsed(nested(8)) == flag(.womenLed))
        let error = try refusal(of: nested(9))
        #expect(error.problem == .tooDeep && error.column == 9)
        #expect(try refusal(of: String(repeating: "not ", count: 9) + "women-led").problem == .tooDeep)
        #expect(try refusal(of: String(repeating: "not ", count: 8) + "product (stars >= 3)").problem == .tooDeep)
    }

    @Test func `a list has at most 200 values`() throws {
        let values = (1...200).map { "t\($0)" }.joined(separator: ",")
        _ = try parsed("tag " + values)
        let error = try refusal(of: "tag " + values + ",x")
        #expect(error.problem == .tooManyValues && error.column == "tag ".count + values.count + 2)
    }

    @Test func `a rule has at most 4 KB`() throws {
        let comment = "women-led #" + String(repeating: "x", count: 4096 - 11)
        _ = try parsed(comment)
        let error = try refusal(of: comment + "x")
        #expect(error.problem == .tooLong && error.line == 1 && error.column == 4097)
    }
}

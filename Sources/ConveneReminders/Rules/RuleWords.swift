/// A word of a rule and where it begins.
struct RuleWord: Equatable {
    var text: Substring
    var line: Int
    var column: Int

    func error(_ problem: String, _ remedy: String) -> RuleSyntaxError {
        RuleSyntaxError(line: line, column: column, word: String(text), problem: problem, remedy: remedy)
    }

    /// Cuts `text` into rules, and these into words. A rule without words is left out.
    static func rules(in text: String) -> [[RuleWord]] {
        var rules: [[RuleWord]] = [[]]
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            var rest = line[...]
            while let character = rest.first {
                let column = line.distance(from: line.startIndex, to: rest.startIndex) + 1
                guard character != ";", !character.isWhitespace else {
                    if character == ";" { rules.append([]) }
                    rest.removeFirst()
                    continue
                }
                let word = rest.prefix { $0 != ";" && !$0.isWhitespace }
                rules[rules.count - 1].append(RuleWord(text: word, line: index + 1, column: column))
                rest = rest[word.endIndex...]
            }
            rules.append([])
        }
        return rules.filter { !$0.isEmpty }
    }
}

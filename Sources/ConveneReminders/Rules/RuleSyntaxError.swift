/// A text that is no list of reminder rules: where it is wrong, in what, and what would be right.
package struct RuleSyntaxError: Error, Equatable, CustomStringConvertible {
    /// Counted from 1; more than 1 only in a text of several lines.
    package let line: Int
    /// The character at which the wrong word begins, counted from 1 in its line.
    package let column: Int
    /// The word itself; empty where one is missing.
    package let word: String
    package let problem: String
    package let remedy: String

    package var description: String {
        let place = line == 1 ? "column \(column)" : "line \(line), column \(column)"
        let subject = word.isEmpty ? "" : "“\(word)” "
        return "reminder rules, \(place): \(subject)\(problem); \(remedy)"
    }
}

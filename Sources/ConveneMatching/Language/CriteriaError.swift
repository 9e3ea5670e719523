/// Why a text is not a rule, and where.
package struct CriteriaError: Error, Equatable, Sendable {
    package enum Problem: Equatable, Sendable {
        case empty
        /// A sign that the language does not have, or a text that is not closed.
        case badSign, unclosedText
        /// Something else was due here.
        case unexpected
        /// Not a field, or not a field of this name.
        case unknownWord
        /// A product's field outside of `product ( … )`, or a subject's inside.
        case wrongScope
        /// Not one of the values that the field can have.
        case badValue
        /// `and` and `or` in one line without brackets.
        case mixedConnectives
        case unclosedBracket
        case tooManyCriteria, tooDeep, tooManyValues, tooLong
        /// No place, subject or event is called so, or more than one.
        case unknownName, ambiguousName
    }

    package var problem: Problem
    /// From 1.
    package var line: Int
    /// In characters, from 1.
    package var column: Int
    /// One sentence without the position.
    package var message: String
    /// What could stand here instead.
    package var accepted: [String]

    init(_ problem: Problem, at position: Position, _ message: String, accepted: [String] = []) {
        self.problem = problem
        self.line = position.line
        self.column = position.column
        self.message = message
        self.accepted = accepted
    }
}

extension CriteriaError: CustomStringConvertible {
    package var description: String {
        "line \(line), column \(column): \(message)\(remedy)"
    }

    private var remedy: String {
        guard let first = accepted.first else { return "" }
        return accepted.count == 1 ? "; write \(first)" : "; write one of: \(accepted.joined(separator: ", "))"
    }
}

/// A place in the text of a rule.
struct Position: Equatable {
    var line = 1
    var column = 1
}

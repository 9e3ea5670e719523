package import ConveneModel

/// Why a cell's text cannot be read, without its place in the file.
package struct CellProblem: Error, Equatable, Sendable {
    package var what: String
    package var remedy: String?
    /// Where in the cleaned text of the cell; nothing means the cell as a whole.
    package var place: TextPosition?

    package init(_ what: String, remedy: String? = nil, place: TextPosition? = nil) {
        self.what = what
        self.remedy = remedy
        self.place = place
    }
}

/// How the texts of reminder rules are read and printed; the two must be inverse.
///
/// Handed in by the caller: the language of the rules belongs to another module.
package struct RuleSyntax: Sendable {
    package let parse: @Sendable (String) throws(CellProblem) -> [ReminderRule.Content]
    package let print: @Sendable ([ReminderRule.Content]) -> String

    package init(
        parse: @escaping @Sendable (String) throws(CellProblem) -> [ReminderRule.Content],
        print: @escaping @Sendable ([ReminderRule.Content]) -> String
    ) {
        self.parse = parse
        self.print = print
    }
}

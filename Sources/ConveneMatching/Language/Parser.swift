package import ConveneModel

/// Reads a rule's text into its tree, checking types, names and limits on the way.
package struct CriteriaParser: Sendable {
    package var vocabulary: Vocabulary
    package var names: CriteriaNames

    /// With `names`, places, subjects and events may be called by name, and unknown ones are refused; without, ids are
    /// taken as they stand.
    package init(vocabulary: Vocabulary = .english, names: CriteriaNames = CriteriaNames()) {
        self.vocabulary = vocabulary
        self.names = names
    }

    package func parse(_ text: String) throws(CriteriaError) -> Criteria {
        try checkLength(text)
        var reader = RuleReader(tokens: try Lexer.tokens(of: text), vocabulary: vocabulary, names: names)
        return try reader.rule()
    }

    private func checkLength(_ text: String) throws(CriteriaError) {
        guard text.utf8.count > CriteriaLimits.bytes else { return }
        var position = Position()
        var bytes = 0
        for sign in text {
            bytes += sign.utf8.count
            if bytes > CriteriaLimits.bytes { break }
            position =
                sign.isNewline ? Position(line: position.line + 1) : Position(line: position.line, column: position.column + 1)
        }
        throw CriteriaError(.tooLong, at: position, "a rule has at most \(CriteriaLimits.bytes) bytes; this one is longer")
    }
}

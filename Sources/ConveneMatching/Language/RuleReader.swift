import ConveneModel

/// The place in the tokens where reading stands, and the moves that every part of the grammar needs.
struct RuleReader {
    let tokens: [Token]
    let vocabulary: Vocabulary
    let names: CriteriaNames
    var index = 0
    var scope = CriteriaScope.subject
    var depth = 0
    var criteriaCount = 0
    /// Whether a comma may begin the next part of `at least n of ( … )`.
    var isInPartList = false

    init(tokens: [Token], vocabulary: Vocabulary, names: CriteriaNames) {
        self.tokens = tokens
        self.vocabulary = vocabulary
        self.names = names
    }

    var current: Token { tokens[index] }

    mutating func advance() {
        // The last token is the end, which nothing passes.
        if index < tokens.count - 1 { index += 1 }
    }

    /// Takes the next token if it is of this kind.
    mutating func take(_ kind: Token.Kind) -> Bool {
        guard current.kind == kind else { return false }
        advance()
        return true
    }

    /// Takes the words of `keyword` if they come next.
    mutating func take(_ keyword: Keyword) -> Bool {
        guard let length = length(of: vocabulary.phrases(for: keyword), at: index) else { return false }
        for _ in 0..<length { advance() }
        return true
    }

    func isNext(_ keyword: Keyword) -> Bool {
        length(of: vocabulary.phrases(for: keyword), at: index) != nil
    }

    /// How many tokens the longest of `phrases` takes that stands at `index`.
    func length(of phrases: [Phrase], at index: Int) -> Int? {
        phrases.filter { stands($0, at: index) }.map(\.words.count).max()
    }

    private func stands(_ phrase: Phrase, at index: Int) -> Bool {
        guard index + phrase.words.count <= tokens.count else { return false }
        return phrase.words.indices.allSatisfy { tokens[index + $0].folded == phrase.words[$0] }
    }

    func spelling(_ keyword: Keyword) -> String { vocabulary.spelling(of: keyword) }

    func spellings(_ keywords: Keyword...) -> [String] { keywords.map { spelling($0) } }

    /// The error that the next token cannot stand where it stands.
    func unexpected(_ expected: String, accepted: [String] = []) -> CriteriaError {
        CriteriaError(.unexpected, at: current.position, "expected \(expected), found \(current.name)", accepted: accepted)
    }
}

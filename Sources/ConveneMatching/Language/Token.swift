import ConveneModel

/// The smallest parts of a rule's text.
struct Token: Equatable {
    enum Kind: Equatable {
        /// Letters, digits, `-`, `_` and single dots, as written.
        case word(String)
        /// What stood between quotation marks.
        case text(String)
        case comparison(Comparison)
        case open, close, comma, range, lineBreak, end
    }

    var kind: Kind
    var position: Position

    /// The word in the form in which words are compared.
    var folded: String? {
        if case .word(let word) = kind { Phrase.folded(word) } else { nil }
    }

    /// How an error message calls it.
    var name: String {
        switch kind {
        case .word(let word): "“\(word)”"
        case .text(let text): "the text “\(text)”"
        case .comparison(let comparison): "“\(comparison.rawValue)”"
        case .open: "an opening bracket"
        case .close: "a closing bracket"
        case .comma: "a comma"
        case .range: "“..”"
        case .lineBreak: "the end of the line"
        case .end: "the end of the rule"
        }
    }
}

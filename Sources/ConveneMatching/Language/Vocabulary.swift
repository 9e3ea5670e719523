package import ConveneModel

/// How keywords, fields and values are written in one language. Rules of every language share one tree.
///
/// A table for another language is another value of this type: the parser and the printer hold no words of their own.
package struct Vocabulary: Sendable {
    /// The spellings of each keyword, the one that is printed first.
    private var keywords: [Keyword: [Phrase]]
    private var fields: [CriteriaField: [Phrase]]
    /// The spellings of enumeration values (as they are stored) that are not simply written as they are stored.
    private var values: [String: [Phrase]]
    /// Words that a bare value could be mistaken for.
    private let reserved: Set<String>

    /// Spellings are texts of one or several words; what is left out is written in English.
    package init(
        keywords: [Keyword: [String]] = [:], fields: [CriteriaField: [String]] = [:], values: [String: [String]] = [:]
    ) {
        self.keywords = Self.filled(Keyword.allCases, with: keywords, default: \.rawValue)
        self.fields = Self.filled(FieldTable.all, with: fields, default: \.canonicalName)
        self.values = values.mapValues { $0.map(Phrase.init) }
        let phrases = self.keywords.values.flatMap(\.self) + self.fields.values.flatMap(\.self)
        self.reserved = Set(phrases.flatMap(\.words))
    }

    private static func filled<Key: Hashable>(
        _ keys: [Key], with spellings: [Key: [String]], default name: (Key) -> String
    ) -> [Key: [Phrase]] {
        var filled: [Key: [Phrase]] = [:]
        for key in keys { filled[key] = (spellings[key] ?? [name(key)]).map(Phrase.init) }
        return filled
    }

    func phrases(for keyword: Keyword) -> [Phrase] { keywords[keyword] ?? [] }

    func phrases(for field: CriteriaField) -> [Phrase] { fields[field] ?? [] }

    /// The spellings of a stored enumeration value.
    func phrases(forValue value: String) -> [Phrase] { values[value] ?? [Phrase(value)] }

    func spelling(of keyword: Keyword) -> String { phrases(for: keyword).first?.text ?? keyword.rawValue }

    func spelling(of field: CriteriaField) -> String { phrases(for: field).first?.text ?? field.canonicalName }

    func spelling(ofValue value: String) -> String { phrases(forValue: value).first?.text ?? value }

    /// Whether `word` on its own could be read as something other than a value.
    func isReserved(_ word: String) -> Bool { reserved.contains(Phrase.folded(word)) }

    /// The fields of `scope`, in the order of the table.
    func spellings(of scope: CriteriaScope) -> [String] {
        FieldTable.all.filter { $0.scope == scope }.map { spelling(of: $0) }
    }
}

extension Vocabulary {
    /// The canonical words; rules are kept in them.
    package static let english = Vocabulary(keywords: [
        .from: ["of"], .times: ["times", "time"],
        .days: ["days", "day"], .weeks: ["weeks", "week"], .months: ["months", "month"], .years: ["years", "year"],
    ])
}

/// One or several words in the form in which they are compared: lower case, `-` for `_`.
struct Phrase: Hashable, Sendable {
    let words: [String]
    /// As it is printed.
    let text: String

    init(_ text: String) {
        self.text = Self.hyphenated(text)
        self.words = text.split(separator: " ").map { Self.folded(String($0)) }
    }

    static func folded(_ word: String) -> String { hyphenated(word).lowercased() }

    private static func hyphenated(_ word: String) -> String {
        String(word.map { $0 == "_" ? "-" : $0 })
    }
}

extension CriteriaField {
    /// The canonical English words: `stars`, `member of`.
    package var canonicalName: String {
        switch self {
        case .subject(let field): field.rawValue
        case .product(let field): field.rawValue
        }
    }
}

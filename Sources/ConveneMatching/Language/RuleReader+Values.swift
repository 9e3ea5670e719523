import ConveneModel

// Values and lists of them.
extension RuleReader {
    /// `a, b, c`. Where a comma may also begin the next part of `at least n of ( … )`, a word that can begin a criterion
    /// does; between quotation marks it is a value everywhere.
    mutating func list(
        of value: (inout RuleReader) throws(CriteriaError) -> String
    ) throws(CriteriaError) -> [String] {
        var values = [try value(&self)]
        while current.kind == .comma, !(isInPartList && beginsTerm(at: index + 1)) {
            advance()
            guard values.count < CriteriaLimits.valuesPerList else {
                throw CriteriaError(
                    .tooManyValues, at: current.position,
                    "a list has at most \(CriteriaLimits.valuesPerList) values; this one is too many")
            }
            values.append(try value(&self))
        }
        return values
    }

    private func beginsTerm(at index: Int) -> Bool {
        guard index < tokens.count else { return false }
        if tokens[index].kind == .open { return true }
        let keywords: [Keyword] = [.not, .atLeast, .product]
        return keywords.contains { length(of: vocabulary.phrases(for: $0), at: index) != nil }
            || nextField(in: .subject, at: index) != nil || nextField(in: .product, at: index) != nil
    }

    /// Any word or text, as written. A connective is no value unless it stands between quotation marks.
    mutating func text() throws(CriteriaError) -> String {
        let isConnective = isNext(.and) || isNext(.or) || isNext(.not)
        switch current.kind {
        case .text(let text) where !text.isEmpty:
            advance()
            return text
        case .word(let word) where !isConnective:
            advance()
            return word
        default:
            throw unexpected("a value", accepted: ["a word", "\"a text\""])
        }
    }

    /// A stored value of an enumeration.
    mutating func value(
        of field: CriteriaField, among values: [String], beside: [String] = []
    ) throws(CriteriaError) -> String {
        for value in values {
            let phrases = vocabulary.phrases(forValue: value)
            if let length = length(of: phrases, at: index) {
                for _ in 0..<length { advance() }
                return value
            }
            if case .text(let text) = current.kind, phrases.contains(Phrase(text)) || Phrase(text) == Phrase(value) {
                advance()
                return value
            }
        }
        throw badValue(of: field, among: values, beside: beside)
    }

    private func badValue(of field: CriteriaField, among values: [String], beside: [String]) -> CriteriaError {
        let name = vocabulary.spelling(of: field)
        let accepted = values.map { vocabulary.spelling(ofValue: $0) }
        let written: String
        switch current.kind {
        case .word(let word): written = word
        case .text(let text): written = text
        default: return unexpected("a \(name)", accepted: accepted)
        }
        if isNext(.not) { return needs(field, accepted) }
        if beside.contains(where: { Phrase($0).words == Phrase(written).words }) {
            let message =
                "“\(written)” stands beside the order of \(name): no comparison holds for it; write “\(name) \(spelling(.is)) \(written)”"
            return CriteriaError(.badValue, at: current.position, message, accepted: accepted)
        }
        let hint = Likeness.nearest(to: Phrase.folded(written), among: accepted).map { "; did you mean “\($0)”?" } ?? ""
        return CriteriaError(.badValue, at: current.position, "“\(written)” is not a \(name)\(hint)", accepted: accepted)
    }

    /// The id of what is called so.
    mutating func name(of noun: CriteriaNames.Noun) throws(CriteriaError) -> String {
        let position = current.position
        let written = try text()
        guard let index = names[noun] else { return written }
        switch index.resolve(written) {
        case .found(let id): return id
        case .ambiguous(let ids):
            throw CriteriaError(
                .ambiguousName, at: position, "“\(written)” is the name of more than one \(noun.rawValue); write the id",
                accepted: ids)
        case .unknown(let near):
            let remedy = near.isEmpty ? "; write the id, or the full name between \" and \"" : ""
            throw CriteriaError(.unknownName, at: position, "there is no \(noun.rawValue) “\(written)”\(remedy)", accepted: near)
        }
    }
}

import ConveneModel

// One criterion: a field, and the form that its type allows.
extension RuleReader {
    mutating func criterion() throws(CriteriaError) -> Criterion {
        let start = current.position
        let field = try field()
        criteriaCount += 1
        guard criteriaCount <= CriteriaLimits.criteria else {
            throw CriteriaError(
                .tooManyCriteria, at: start, "a rule has at most \(CriteriaLimits.criteria) criteria; this one is too many")
        }
        return Criterion(field, try condition(on: field))
    }

    /// The field whose words come next in `scope`; the longest wins.
    func nextField(in scope: CriteriaScope, at index: Int) -> (field: CriteriaField, length: Int)? {
        var best: (field: CriteriaField, length: Int)?
        for field in FieldTable.all where field.scope == scope {
            guard let length = length(of: vocabulary.phrases(for: field), at: index) else { continue }
            if length > best?.length ?? 0 { best = (field, length) }
        }
        return best
    }

    private mutating func field() throws(CriteriaError) -> CriteriaField {
        guard let next = nextField(in: scope, at: index) else { throw noField() }
        for _ in 0..<next.length { advance() }
        return next.field
    }

    private func noField() -> CriteriaError {
        let other: CriteriaScope = scope == .subject ? .product : .subject
        if let misplaced = nextField(in: other, at: index) { return wrongScope(misplaced.field) }
        let accepted = vocabulary.spellings(of: scope) + structureWords
        guard case .word(let word) = current.kind else { return unexpected("a criterion", accepted: accepted) }
        if isNext(.and) || isNext(.or) { return strayConnective(word, accepted) }
        let hint = nearestField(to: word, other).map { "; did you mean \($0)?" } ?? ""
        return CriteriaError(
            .unknownWord, at: current.position, "“\(word)” is not a field of a \(scope.rawValue)\(hint)", accepted: accepted)
    }

    private func nearestField(to word: String, _ other: CriteriaScope) -> String? {
        let word = Phrase.folded(word)
        if let near = Likeness.nearest(to: word, among: vocabulary.spellings(of: scope)) { return "“\(near)”" }
        return Likeness.nearest(to: word, among: vocabulary.spellings(of: other)).map { "“\($0)” of a \(other.rawValue)" }
    }

    private var structureWords: [String] {
        let products = scope == .subject ? ["\(spelling(.product)) ( … )"] : []
        return products + [spelling(.not), "\(spelling(.atLeast)) n \(spelling(.of)) ( … )"]
    }

    private func strayConnective(_ word: String, _ accepted: [String]) -> CriteriaError {
        guard index > 0, tokens[index - 1].kind == .lineBreak else { return unexpected("a criterion", accepted: accepted) }
        let message =
            "a line cannot begin with “\(word)”: a line break means “\(spelling(.and))” already; to join by “\(spelling(.or))”, write both on one line"
        return CriteriaError(.unexpected, at: current.position, message)
    }

    private func wrongScope(_ field: CriteriaField) -> CriteriaError {
        let name = vocabulary.spelling(of: field)
        let block = spelling(.product)
        let message =
            switch field.scope {
            case .product: "“\(name)” is a field of products; write it inside \(block) ( … )"
            case .subject: "“\(name)” is a field of the subject; write it outside of \(block) ( … )"
            }
        return CriteriaError(.wrongScope, at: current.position, message)
    }
}

extension RuleReader {
    private mutating func condition(on field: CriteriaField) throws(CriteriaError) -> Condition {
        let type = FieldTable.type(of: field)
        if type.isSingleValued {
            if take(.known) { return .isKnown }
            if take(.unknown) { return .isUnknown }
        }
        switch type {
        case .flag: return try flag(field)
        case .number: return .number(try number(field))
        case .date: return .date(try date(field))
        case .set: return .set(try set(of: { reader throws(CriteriaError) in try reader.text() }))
        case .text, .openEnumeration, .reference: return try equality(field, type)
        case .enumeration(let values): return try enumeration(field, values)
        case .ordered(let order, let beside): return try ordered(field, order, beside)
        case .place, .group: return try tree(field, type)
        case .certificate: return .certificate(try certificate())
        case .history: return .history(try history())
        }
    }

    /// The forms of a field that did not get any of them.
    func needs(_ field: CriteriaField, _ forms: [String]) -> CriteriaError {
        let name = vocabulary.spelling(of: field)
        let negation = isNext(.not) ? "; to exclude values, write “\(spelling(.not))” in front of “\(name)”" : ""
        let known = FieldTable.type(of: field).isSingleValued ? spellings(.known, .unknown) : []
        var error = unexpected("what to ask of “\(name)”", accepted: forms + known)
        error.message += negation
        return error
    }

    private func flag(_ field: CriteriaField) throws(CriteriaError) -> Condition {
        if case .comparison = current.kind { throw flagNeedsNoValue(field) }
        if isNext(.is) { throw flagNeedsNoValue(field) }
        return .holds
    }

    private func flagNeedsNoValue(_ field: CriteriaField) -> CriteriaError {
        let name = vocabulary.spelling(of: field)
        return CriteriaError(
            .unexpected, at: current.position, "“\(name)” is either so or not and takes no value",
            accepted: [name, "\(spelling(.not)) \(name)", "\(name) \(spelling(.known))", "\(name) \(spelling(.unknown))"])
    }

    private mutating func equality(_ field: CriteriaField, _ type: FieldType) throws(CriteriaError) -> Condition {
        guard take(.is) else { throw needs(field, spellings(.is)) }
        guard type == .reference else {
            return .isAmong(try list { reader throws(CriteriaError) in try reader.text() })
        }
        return .isAmong(try list { reader throws(CriteriaError) in try reader.name(of: .subject) })
    }

    private mutating func enumeration(_ field: CriteriaField, _ values: [String]) throws(CriteriaError) -> Condition {
        guard take(.is) else { throw needs(field, spellings(.is)) }
        return .isAmong(try list { reader throws(CriteriaError) in try reader.value(of: field, among: values) })
    }

    private mutating func ordered(
        _ field: CriteriaField, _ order: [String], _ beside: [String]
    ) throws(CriteriaError) -> Condition {
        if case .comparison(let comparison) = current.kind {
            advance()
            return .ranks(comparison, try value(of: field, among: order, beside: beside))
        }
        guard take(.is) else { throw needs(field, spellings(.is) + Comparison.allCases.map(\.rawValue)) }
        return .isAmong(try list { reader throws(CriteriaError) in try reader.value(of: field, among: order + beside) })
    }

    private mutating func tree(_ field: CriteriaField, _ type: FieldType) throws(CriteriaError) -> Condition {
        if type == .place {
            guard take(.in) else { throw needs(field, spellings(.in)) }
            return .isUnder(try list { reader throws(CriteriaError) in try reader.name(of: .locality) })
        }
        if take(.under) { return .isUnder(try list { reader throws(CriteriaError) in try reader.text() }) }
        guard take(.is) else { throw needs(field, spellings(.is, .under)) }
        return .isAmong(try list { reader throws(CriteriaError) in try reader.text() })
    }

    mutating func set(
        of value: (inout RuleReader) throws(CriteriaError) -> String
    ) throws(CriteriaError) -> SetCondition {
        if take(.any) { return .isNotEmpty }
        if take(.none) { return .isEmpty }
        return .hasAny(of: try list(of: value))
    }
}

import ConveneModel

// Lines, connectives, brackets: everything above a single criterion.
extension RuleReader {
    /// Parts joined by one connective, without brackets around them.
    private struct Joined {
        var connective: Keyword?
        var parts: [Criteria]

        var criteria: Criteria {
            switch connective {
            case .and: .all(parts)
            case .or: .any(parts)
            default: parts[0]
            }
        }
    }

    /// The whole rule: every line must hold. An "and" within a line joins like a line break.
    mutating func rule() throws(CriteriaError) -> Criteria {
        guard current.kind != .end else { throw CriteriaError(.empty, at: current.position, "the rule is empty") }
        var lines: [Criteria] = []
        repeat {
            let line = try joined()
            lines += line.connective == .and ? line.parts : [line.criteria]
        } while take(.lineBreak)
        guard current.kind == .end else { throw afterTerm(in: "line") }
        return lines.count == 1 ? lines[0] : .all(lines)
    }

    private mutating func joined() throws(CriteriaError) -> Joined {
        var joined = Joined(parts: [try term()])
        while isNext(.and) || isNext(.or) {
            let position = current.position
            let connective = isNext(.and) ? Keyword.and : .or
            _ = take(connective)
            guard joined.connective == nil || joined.connective == connective else { throw mixed(at: position) }
            joined.connective = connective
            joined.parts.append(try term())
        }
        return joined
    }

    private func mixed(at position: Position) -> CriteriaError {
        let (and, or) = (spelling(.and), spelling(.or))
        return CriteriaError(
            .mixedConnectives, at: position, "“\(and)” and “\(or)” stand side by side; put brackets around what belongs together")
    }

    private mutating func term() throws(CriteriaError) -> Criteria {
        let start = current.position
        if take(.not) {
            return .not(try nested(at: start) { reader throws(CriteriaError) in try reader.term() })
        }
        if take(.open) {
            return try nested(at: start) { reader throws(CriteriaError) in
                try reader.outsidePartList { reader throws(CriteriaError) in try reader.inner(openedAt: start) }
            }
        }
        if take(.atLeast) { return try atLeast(from: start) }
        if isNextProduct {
            _ = take(.product)
            return try products(atLeast: 1, from: start)
        }
        return .criterion(try criterion())
    }

    /// Reads one level deeper.
    private mutating func nested<Result>(
        at position: Position, _ read: (inout RuleReader) throws(CriteriaError) -> Result
    ) throws(CriteriaError) -> Result {
        depth += 1
        defer { depth -= 1 }
        guard depth <= CriteriaLimits.depth else {
            throw CriteriaError(
                .tooDeep, at: position, "a rule is at most \(CriteriaLimits.depth) levels deep; this one goes deeper here")
        }
        return try read(&self)
    }

    private mutating func outsidePartList<Result>(
        _ read: (inout RuleReader) throws(CriteriaError) -> Result
    ) throws(CriteriaError) -> Result {
        let outer = isInPartList
        isInPartList = false
        defer { isInPartList = outer }
        return try read(&self)
    }

    /// What stands in brackets, with the closing one.
    private mutating func inner(openedAt start: Position) throws(CriteriaError) -> Criteria {
        let criteria = try joined().criteria
        try close(openedAt: start)
        return criteria
    }

    private mutating func open(after words: String) throws(CriteriaError) -> Position {
        let start = current.position
        guard take(.open) else { throw unexpected("an opening bracket after “\(words)”", accepted: ["("]) }
        return start
    }

    private mutating func close(openedAt start: Position) throws(CriteriaError) {
        if take(.close) { return }
        guard current.kind != .end else {
            throw CriteriaError(.unclosedBracket, at: start, "the bracket that opens here is not closed; add )")
        }
        throw afterTerm(in: "bracket")
    }

    private func afterTerm(in place: String) -> CriteriaError {
        let connectives = spellings(.and, .or)
        switch current.kind {
        case .close:
            return CriteriaError(.unexpected, at: current.position, "no bracket is open that this one could close; remove it")
        case .comma: return unexpected("“\(connectives[0])” or “\(connectives[1])” between two criteria", accepted: connectives)
        default:
            let end = place == "bracket" ? ")" : "a new line"
            return unexpected("the end of the criterion", accepted: connectives + [end])
        }
    }
}

// `at least n of ( … )` and the blocks that ask about products.
extension RuleReader {
    var isNextProduct: Bool { isNext(.product) }

    private mutating func atLeast(from start: Position) throws(CriteriaError) -> Criteria {
        let countPosition = current.position
        let count = try wholeNumber(atLeast: 1, for: spelling(.atLeast))
        if take(.products) || take(.product) { return try products(atLeast: count, from: start) }
        guard take(.of) else {
            throw unexpected(
                "what there must be \(count) of", accepted: ["\(spelling(.of)) ( … )", "\(spelling(.products)) ( … )"])
        }
        let parts = try nested(at: start) { reader throws(CriteriaError) in try reader.parts() }
        guard count <= parts.count else {
            throw CriteriaError(
                .badValue, at: countPosition, "\(count) of \(parts.count) can never hold; write at most \(parts.count)")
        }
        return .atLeast(count, parts)
    }

    private mutating func parts() throws(CriteriaError) -> [Criteria] {
        let start = try open(after: spelling(.of))
        let outer = isInPartList
        isInPartList = true
        defer { isInPartList = outer }
        var parts: [Criteria] = []
        repeat { parts.append(try joined().criteria) } while take(.comma)
        try close(openedAt: start)
        return parts
    }

    private mutating func products(atLeast count: Int, from start: Position) throws(CriteriaError) -> Criteria {
        let word = spelling(count == 1 ? .product : .products)
        guard scope == .subject else {
            throw CriteriaError(
                .wrongScope, at: start,
                "“\(word) ( … )” stands inside another one; inside, write the conditions on the product only")
        }
        let bracket = try open(after: word)
        scope = .product
        defer { scope = .subject }
        let inner = try nested(at: start) { reader throws(CriteriaError) in
            try reader.outsidePartList { reader throws(CriteriaError) in try reader.inner(openedAt: bracket) }
        }
        return .products(atLeast: count, inner)
    }
}

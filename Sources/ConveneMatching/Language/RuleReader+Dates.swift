import ConveneModel

extension RuleReader {
    mutating func date(_ field: CriteriaField) throws(CriteriaError) -> DateCondition {
        if take(.before) { return .before(try day()) }
        if take(.after) { return .after(try day()) }
        guard take(.within) else { throw needs(field, spellings(.before, .after, .within)) }
        let span = try span()
        return .within(span, of: try reference())
    }

    mutating func certificate() throws(CriteriaError) -> CertificateCondition {
        if take(.valid) {
            if take(.on) { return .valid(on: try day()) }
            if take(.through) { return .validThrough(try day()) }
            return .valid(on: .today)
        }
        if take(.expired) { return .expired }
        guard take(.expires) else { throw needs(.product(.certificate), spellings(.valid, .expired, .expires)) }
        guard take(.within) else { throw unexpected("the span after “\(spelling(.expires))”", accepted: spellings(.within)) }
        let span = try span()
        return .expires(within: span, of: try reference())
    }

    /// Events, and from when on and how often they count.
    mutating func history() throws(CriteriaError) -> HistoryCondition {
        var condition = HistoryCondition(try set { reader throws(CriteriaError) in try reader.name(of: .event) })
        if take(.since) {
            condition.since = .day(try fixedDate())
        } else if take(.within) {
            let span = try span()
            condition.since = .within(span, of: try reference())
        }
        if condition.events != .isEmpty, take(.atLeast) {
            condition.times = try wholeNumber(atLeast: 1, for: spelling(.atLeast))
            guard take(.times) else { throw unexpected("“\(spelling(.times))” after the number", accepted: spellings(.times)) }
        }
        return condition
    }

    /// `of start`, `of end`, or nothing for today.
    private mutating func reference() throws(CriteriaError) -> CriteriaDay {
        guard take(.from) else { return .today }
        return try day()
    }

    private mutating func day() throws(CriteriaError) -> CriteriaDay {
        if take(.start) { return .start }
        if take(Keyword.end) { return .end }
        if take(.today) { return .today }
        return .on(try fixedDate(or: spellings(.start, .end, .today)))
    }

    private mutating func fixedDate(or words: [String] = []) throws(CriteriaError) -> CivilDate {
        guard case .word(let word) = current.kind else { throw unexpected("a day", accepted: words + ["2027-04-01"]) }
        guard let date = CivilDate(word) else {
            throw CriteriaError(
                .badValue, at: current.position, "“\(word)” is not a day of the calendar",
                accepted: words + ["a date such as 2027-04-01"])
        }
        advance()
        return date
    }

    /// `90 days`, `1 year`.
    private mutating func span() throws(CriteriaError) -> CalendarSpan {
        let position = current.position
        let count = try wholeNumber(atLeast: 0, for: spelling(.within))
        let units: [(keyword: Keyword, unit: CalendarUnit)] = [
            (.days, .days), (.weeks, .weeks), (.months, .months), (.years, .years),
        ]
        guard let unit = units.first(where: { isNext($0.keyword) }) else {
            throw unexpected("a unit of time after \(count)", accepted: spellings(.days, .weeks, .months, .years))
        }
        _ = take(unit.keyword)
        let span = CalendarSpan(count, unit.unit)
        guard span.isWithinBounds else {
            throw CriteriaError(
                .badValue, at: position, "a span is at most \(CalendarSpan.maximumYears) years long; this one is longer")
        }
        return span
    }
}

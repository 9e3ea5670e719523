package import ConveneModel

extension CriteriaPrinter {
    package func text(_ criterion: Criterion) -> String {
        let condition = condition(criterion)
        let field = vocabulary.spelling(of: criterion.field)
        return condition.isEmpty ? field : "\(field) \(condition)"
    }

    private func condition(_ criterion: Criterion) -> String {
        switch criterion.condition {
        case .holds: ""
        case .isAmong(let values): "\(word(.is)) \(list(values, of: criterion.field))"
        case .isUnder(let values): "\(word(isPlace(criterion.field) ? .in : .under)) \(list(values, of: criterion.field))"
        case .ranks(let comparison, let value): "\(comparison.rawValue) \(vocabulary.spelling(ofValue: value))"
        case .number(let condition): number(condition)
        case .date(let condition): date(condition)
        case .set(let condition): set(condition, quoted)
        case .certificate(let condition): certificate(condition)
        case .history(let condition): history(condition)
        case .isKnown: word(.known)
        case .isUnknown: word(.unknown)
        }
    }

    private func isPlace(_ field: CriteriaField) -> Bool { FieldTable.type(of: field) == .place }

    private func number(_ condition: NumberCondition) -> String {
        switch condition {
        case .compares(let comparison, let value): "\(comparison.rawValue) \(Self.decimal(value))"
        case .equals(let value): "\(word(.is)) \(Self.decimal(value))"
        case .between(let first, let last): "\(Self.decimal(first))..\(Self.decimal(last))"
        }
    }

    /// `3`, `78.5`.
    static func decimal(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }

    private func date(_ condition: DateCondition) -> String {
        switch condition {
        case .before(let day): "\(word(.before)) \(text(day))"
        case .after(let day): "\(word(.after)) \(text(day))"
        case .within(let span, let day): "\(word(.within)) \(text(span, of: day))"
        }
    }

    private func certificate(_ condition: CertificateCondition) -> String {
        switch condition {
        case .valid(on: .today): word(.valid)
        case .valid(on: let day): "\(word(.valid)) \(word(.on)) \(text(day))"
        case .validThrough(let day): "\(word(.valid)) \(word(.through)) \(text(day))"
        case .expired: word(.expired)
        case .expires(let span, let day): "\(word(.expires)) \(word(.within)) \(text(span, of: day))"
        }
    }

    private func set(_ condition: SetCondition, _ value: (String) -> String) -> String {
        switch condition {
        case .isNotEmpty: word(.any)
        case .isEmpty: word(.none)
        case .hasAny(let values): values.map(value).joined(separator: ", ")
        }
    }

    private func history(_ condition: HistoryCondition) -> String {
        var parts = [set(condition.events, bareOrQuoted)]
        switch condition.since {
        case .day(let date): parts.append("\(word(.since)) \(date)")
        case .within(let span, let day): parts.append("\(word(.within)) \(text(span, of: day))")
        case nil: break
        }
        if condition.times > 1 { parts.append("\(word(.atLeast)) \(condition.times) \(word(.times))") }
        return parts.joined(separator: " ")
    }

    private func text(_ day: CriteriaDay) -> String {
        switch day {
        case .today: word(.today)
        case .start: word(.start)
        case .end: word(.end)
        case .on(let date): date.description
        }
    }

    private func text(_ span: CalendarSpan, of day: CriteriaDay) -> String {
        let unit: Keyword =
            switch span.unit {
            case .days: .days
            case .weeks: .weeks
            case .months: .months
            case .years: .years
            }
        let length = "\(span.count) \(word(unit))"
        return day == .today ? length : "\(length) \(word(.from)) \(text(day))"
    }

    private func list(_ values: [String], of field: CriteriaField) -> String {
        let spelt =
            switch FieldTable.type(of: field) {
            case .enumeration, .ordered: values.map { vocabulary.spelling(ofValue: $0) }
            case .text: values.map(quoted)
            default: values.map(bareOrQuoted)
            }
        return spelt.joined(separator: ", ")
    }

    /// Ids and the like stand bare where nothing else could be meant.
    private func bareOrQuoted(_ value: String) -> String {
        let tokens = try? Lexer.tokens(of: value)
        let isOneWord = tokens?.count == 2 && tokens?.first?.kind == .word(value)
        return isOneWord && !vocabulary.isReserved(value) ? value : quoted(value)
    }

    private func quoted(_ value: String) -> String {
        let doubled = value.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
    }
}

import ConveneModel

extension Criterion {
    /// The answer for one subject, or for one of its products.
    func verdict(for candidate: Candidate, product: Product?, in context: MatchContext) -> Verdict {
        verdict(on: Datum(of: field, candidate: candidate, product: product), in: context)
    }

    func verdict(on datum: Datum, in context: MatchContext) -> Verdict {
        switch (condition, datum) {
        case (_, .absent): .unknown
        case (.isKnown, _): Verdict(datum.isKnown)
        case (.isUnknown, _): Verdict(!datum.isKnown)
        case (.holds, .flag(let value)): Verdict(value)
        case (.number(let condition), .number(let value)): Verdict(value.map(condition.holds))
        case (.date(let condition), .date(let value)): Verdict(value.map { holds(condition, on: $0, in: context) })
        case (.isAmong(let words), .word(let value)): Verdict(value.map { value in Self.contains(words, value) })
        case (.isAmong(let words), .rank(let value)): Verdict(value.map { words.contains($0.rawValue) })
        case (.isAmong(let words), .group(let group, let sub)): Self.isInGroup(words, group, sub)
        case (.isUnder(let words), .group(let group, let sub)): Self.isInGroup(words, group, sub)
        case (.isUnder(let places), .place(let value)): Self.isInPlace(places, value, context)
        case (.ranks(let comparison, let word), .rank(let value)): Self.ranks(value, comparison, word)
        case (.set(let condition), .set(let values)): Verdict(condition.holds(for: values))
        case (.certificate(let condition), .certificate(let value)): condition.verdict(on: value, in: context)
        case (.history(let condition), .history(let events)): Verdict(holds(condition, events, in: context))
        // A condition of another type than the field's: no parser lets it through.
        default: .unknown
        }
    }

    private static func contains(_ words: [String], _ value: String) -> Bool {
        words.contains(value) || words.contains { Likeness.areAlike($0, value) }
    }

    /// Either level of the product tree may be named; "under" a first-level group is all of it.
    private static func isInGroup(_ words: [String], _ group: String?, _ sub: String?) -> Verdict {
        if let sub, contains(words, sub) { return .yes }
        return Verdict(group.map { contains(words, $0) })
    }

    private static func isInPlace(_ places: [String], _ value: ID<Locality>?, _ context: MatchContext) -> Verdict {
        guard let value else { return .unknown }
        let lies = places.contains { $0 == value.text || context.localities.isWithin(value, ID(trusted: $0)) }
        // A place that is not in the tree may lie anywhere.
        return lies ? .yes : context.localities.contains(value) ? .no : .unknown
    }

    /// No comparison holds for a stage beside the order.
    private static func ranks(_ stage: ProductStage?, _ comparison: Comparison, _ word: String) -> Verdict {
        guard let stage else { return .unknown }
        guard let rank = stage.rank, let other = ProductStage(rawValue: word)?.rank else { return .no }
        return Verdict(comparison.holds(rank, other))
    }

    private func holds(_ condition: DateCondition, on date: CivilDate, in context: MatchContext) -> Bool {
        switch condition {
        case .before(let day): date < context.date(of: day)
        case .after(let day): date > context.date(of: day)
        case .within(let span, let day): window(span, of: context.date(of: day)).contains(date)
        }
    }

    private func window(_ span: CalendarSpan, of day: CivilDate) -> ClosedRange<CivilDate> {
        field.looksAhead ? day...day.adding(span) : day.subtracting(span)...day
    }

    private func holds(_ condition: HistoryCondition, _ events: [PastEvent], in context: MatchContext) -> Bool {
        let count = relevantEvents(condition, events, in: context).count
        return condition.events == .isEmpty ? count == 0 : count >= condition.times
    }

    /// The events of which the criterion's fact is on record.
    func relevantEvents(_ condition: HistoryCondition, _ events: [PastEvent], in context: MatchContext) -> [PastEvent] {
        let since = condition.since.map { context.date(of: $0) }
        return events.filter { event in
            guard let fact, event.facts.contains(fact) else { return false }
            if let since, event.day < since { return false }
            guard case .hasAny(let ids) = condition.events else { return true }
            return ids.contains(event.event.text)
        }
    }

    private var fact: PastEvent.Fact? {
        switch field {
        case .subject(.attended): .attended
        case .subject(.invitedTo): .invited
        case .subject(.declined): .declined
        case .subject(.absentAt): .absent
        default: nil
        }
    }
}

extension MatchContext {
    func date(of start: HistoryStart) -> CivilDate {
        switch start {
        case .day(let date): date
        case .within(let span, let day): date(of: day).subtracting(span)
        }
    }
}

extension NumberCondition {
    func holds(_ number: Double) -> Bool {
        switch self {
        case .compares(let comparison, let other): comparison.holds(number, other)
        case .equals(let other): number == other
        case .between(let first, let last): first <= number && number <= last
        }
    }
}

extension SetCondition {
    func holds(for values: [String]) -> Bool {
        switch self {
        case .isNotEmpty: !values.isEmpty
        case .isEmpty: values.isEmpty
        case .hasAny(let wanted): values.contains { value in wanted.contains { Likeness.areAlike($0, value) } }
        }
    }
}

extension CertificateCondition {
    /// Unknown without an end date; a certificate without a first day counts as given before.
    func verdict(on certificate: Certificate, in context: MatchContext) -> Verdict {
        guard let end = certificate.expiresOn else { return .unknown }
        switch self {
        case .expired: return Verdict(end < context.today)
        case .expires(let span, let day):
            let first = context.date(of: day)
            return Verdict(first <= end && end <= first.adding(span))
        case .valid(on: let day): return Verdict(certificate.covers(context.date(of: day), until: end))
        case .validThrough(let day):
            let last = context.date(of: day)
            let first = min(day == .end ? context.eventStart : context.today, last)
            return Verdict(certificate.covers(first, until: end) && last <= end)
        }
    }
}

extension Certificate {
    fileprivate func covers(_ day: CivilDate, until end: CivilDate) -> Bool {
        day <= end && (certifiedOn.map { $0 <= day } ?? true)
    }
}

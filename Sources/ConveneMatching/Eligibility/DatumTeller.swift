import ConveneModel

/// Says in a few words what a subject or a product has to show for a criterion.
struct DatumTeller {
    let criterion: Criterion
    let candidate: Candidate
    let product: Product?
    let context: MatchContext

    /// The subject's id, or the product's.
    private var owner: String { product?.id.text ?? candidate.subject.id.text }

    private var fieldName: String { criterion.field.canonicalName }

    /// What is not on record.
    var missing: String {
        switch criterion.field {
        case .product(.certificate): "the end of \(owner)'s certificate"
        default: "\(fieldName) of \(owner)"
        }
    }

    func told(_ datum: Datum) -> String {
        guard datum.isKnown else { return "\(missing) is not on record" }
        return switch datum {
        case .flag(let value): "the record of \(owner) says \(value == true ? "yes" : "no")"
        case .number(let value): "\(owner) has \(value.map(CriteriaPrinter.decimal) ?? "")"
        case .date(let value): "\(owner): \(value?.description ?? "")\(anchor)"
        case .word(let value): "\(owner) is \(spelt(value))"
        case .rank(let value): "\(owner) is \(spelt(value?.rawValue))"
        case .place(let value): value.map(told) ?? ""
        case .group(let group, let sub): "\(owner) is \([group, sub].compactMap(\.self).joined(separator: ", "))"
        case .set(let values): told(values)
        case .certificate(let certificate): told(certificate)
        case .history(let events): told(events)
        case .absent: ""
        }
    }

    private func spelt(_ value: String?) -> String {
        guard let value else { return "" }
        return switch FieldTable.type(of: criterion.field) {
        case .enumeration, .ordered: Vocabulary.english.spelling(ofValue: value)
        default: value
        }
    }

    private func told(_ place: ID<Locality>) -> String {
        guard context.localities.contains(place) else { return "\(place) is not in the list of places" }
        guard case .isUnder(let areas) = criterion.condition else { return "\(owner) is in \(place)" }
        let area = areas.first { $0 != place.text && context.localities.isWithin(place, ID(trusted: $0)) }
        if let area { return "\(place) lies in \(area)" }
        let above = context.localities.path(of: place).dropFirst().first.map { ", which lies in \($0)" } ?? ""
        return "\(owner) is in \(place)\(above)"
    }

    private func told(_ values: [String]) -> String {
        guard !values.isEmpty else { return "\(owner) has none" }
        guard case .set(.hasAny(let wanted)) = criterion.condition else {
            return "\(owner) has \(values.joined(separator: ", "))"
        }
        let shared = values.filter { value in wanted.contains { Likeness.areAlike($0, value) } }
        return "\(owner) has \((shared.isEmpty ? values : shared).joined(separator: ", "))"
    }

    private func told(_ certificate: Certificate) -> String {
        guard let end = certificate.expiresOn else { return "" }
        let begin = certificate.certifiedOn.map { $0 > context.eventStart ? ", begins \($0)" : "" } ?? ""
        return "\(owner)'s ends \(end)\(begin)\(anchor)"
    }

    private func told(_ events: [PastEvent]) -> String {
        guard case .history(let condition) = criterion.condition else { return "" }
        let relevant = criterion.relevantEvents(condition, events, in: context)
        guard !relevant.isEmpty else { return "none on record for \(owner)" }
        return relevant.map { "\($0.event) on \($0.day)" }.joined(separator: ", ")
    }

    /// The day that the criterion speaks of, where it is not written in it.
    private var anchor: String {
        switch day {
        case .start: ", the event begins \(context.eventStart)"
        case .end: ", the event ends \(context.eventEnd)"
        case .today: ", today is \(context.today)"
        case .on, nil: ""
        }
    }

    private var day: CriteriaDay? {
        switch criterion.condition {
        case .date(.before(let day)), .date(.after(let day)), .date(.within(_, let day)): day
        case .certificate(.valid(on: let day)), .certificate(.validThrough(let day)), .certificate(.expires(_, let day)): day
        case .certificate(.expired): .today
        default: nil
        }
    }
}

import ConveneModel
import ConveneTestSupport

/// Random trees in which every form of the language occurs.
struct RandomCriteria {
    var generator: SeededGenerator

    mutating func tree(depth: Int = 3, in scope: CriteriaScope = .subject) -> Criteria {
        let roll = Int.random(in: 0..<100, using: &generator)
        guard depth > 0, roll >= 35 else { return .criterion(leaf(in: scope)) }
        switch roll {
        case 35..<55: return .all(parts(2, depth, scope))
        case 55..<72: return .any(parts(2, depth, scope))
        case 72..<82: return .not(tree(depth: depth - 1, in: scope))
        case 82..<89:
            let parts = parts(1, depth, scope)
            return .atLeast(Int.random(in: 1...parts.count, using: &generator), parts)
        default:
            guard scope == .subject else { return .criterion(leaf(in: scope)) }
            return .products(atLeast: generator.pick([1, 1, 1, 2, 3]), tree(depth: depth - 1, in: .product))
        }
    }

    private mutating func parts(_ least: Int, _ depth: Int, _ scope: CriteriaScope) -> [Criteria] {
        (0..<Int.random(in: least...3, using: &generator)).map { _ in tree(depth: depth - 1, in: scope) }
    }

    mutating func leaf(in scope: CriteriaScope) -> Criterion {
        scope == .subject ? subjectLeaf() : productLeaf()
    }

    private mutating func subjectLeaf() -> Criterion {
        let field = generator.pick(SubjectField.allCases)
        let condition: Condition =
            switch field {
            case .subject: .isAmong(some(["S001", "S002", "kind", "S.3"]))
            case .kind: .isAmong(some(SubjectKind.allCases.map(\.rawValue)))
            case .status: .isAmong(some(SubjectStatus.allCases.map(\.rawValue)))
            case .locality: orKnown(.isUnder(some(["north", "north-a", "south", "Lào Cai", "tag"])))
            case .language: orKnown(.isAmong(some(["vi", "en", "not"])))
            case .womenLed, .traceability, .onlineSales, .consent, .consentSMS, .consentEmail: orKnown(.holds)
            case .employees: orKnown(.number(number(upTo: 60)))
            case .foodSafety, .joined: orKnown(.date(date()))
            case .memberOf, .tag: .set(set(["export", "women_union", "say \"hi\"", "any", "hội chợ"]))
            case .attended, .invitedTo, .declined, .absentAt: .history(history())
            }
        return Criterion(.subject(field), condition)
    }

    private mutating func productLeaf() -> Criterion {
        let field = generator.pick(ProductField.allCases)
        let ordered = ProductStage.allCases.filter { $0.rank != nil }.map(\.rawValue)
        let condition: Condition =
            switch field {
            case .group:
                generator.chance(50) ? .isAmong(some(["food", "drink"])) : orKnown(.isUnder(some(["food", "Trà, rượu"])))
            case .stage:
                generator.chance(50)
                    ? .isAmong(some(ProductStage.allCases.map(\.rawValue)))
                    : orKnown(.ranks(generator.pick(Comparison.allCases), generator.pick(ordered)))
            case .stars, .targetStars: orKnown(.number(number(upTo: 5)))
            case .score, .localMaterial: orKnown(.number(number(upTo: 100)))
            case .certificate: orKnown(.certificate(certificate()))
            case .certifiedOn, .expiresOn: orKnown(.date(date()))
            case .targetRound: orKnown(.isAmong(some(["2026-2", "2027-1"])))
            case .missing: .set(set(["label", "test_report"]))
            case .traceability, .labelReady, .foodSafetyReady: orKnown(.holds)
            }
        return Criterion(.product(field), condition)
    }

    private mutating func orKnown(_ condition: Condition) -> Condition {
        generator.chance(85) ? condition : generator.pick([.isKnown, .isUnknown])
    }

    private mutating func some(_ values: [String]) -> [String] {
        Array(values.shuffled(using: &generator).prefix(Int.random(in: 1...2, using: &generator)))
    }

    private mutating func set(_ values: [String]) -> SetCondition {
        generator.pick([.isNotEmpty, .isEmpty, .hasAny(of: some(values)), .hasAny(of: some(values))])
    }

    private mutating func number(upTo most: Int) -> NumberCondition {
        let first = Double(Int.random(in: 0...2 * most, using: &generator)) / 2
        let last = first + Double(Int.random(in: 0...most, using: &generator))
        return generator.pick([.compares(generator.pick(Comparison.allCases), first), .equals(first), .between(first, last)])
    }

    private mutating func day() -> CriteriaDay {
        generator.pick([.start, .end, .today, .on(CivilDate(dayNumber: Int32.random(in: 20_000...21_000, using: &generator)))])
    }

    private mutating func span() -> CalendarSpan {
        CalendarSpan(Int.random(in: 0...90, using: &generator), generator.pick(CalendarUnit.allCases))
    }

    private mutating func date() -> DateCondition {
        generator.pick([.before(day()), .after(day()), .within(span(), of: day())])
    }

    private mutating func certificate() -> CertificateCondition {
        generator.pick([.valid(on: day()), .validThrough(day()), .expired, .expires(within: span(), of: day())])
    }

    private mutating func history() -> HistoryCondition {
        let events = set(["E01", "E02", "E03"])
        let start: HistoryStart? = generator.pick([
            nil, .day(CivilDate(dayNumber: Int32.random(in: 20_000...21_000, using: &generator))), .within(span(), of: day()),
        ])
        return HistoryCondition(events, since: start, times: events == .isEmpty ? 1 : Int.random(in: 1...2, using: &generator))
    }
}

import ConveneAPI
import ConveneMatching
import ConveneModel
import ConveneStore

/// Who an event's audience selects, and who not, each with the reasons.
struct MatchDesk: Sendable {
    let zones: ZoneFiles

    /// One event's question, put to everybody who is registered with the office.
    struct Answer: Sendable {
        let event: Event
        let today: CivilDate
        let matched: [Selected]
        let unmatched: [Selected]
    }

    struct Selected: Sendable {
        let subject: Subject
        let explanation: Explanation
        /// The sessions that the subject may take, where the event's sessions are alternatives.
        let sessions: [ID<Session>]?
        /// The products that the audience selected the subject for.
        let products: [ID<Product>]
    }

    func answer(for event: Event, at now: Instant, in access: ReadAccess) throws -> Answer {
        let today = try zones.rules(of: event.zone).civil(at: now).date
        let candidates = try Candidate.all(in: access, before: event.id)
        guard let audience = event.audience else {
            return Answer(event: event, today: today, matched: [], unmatched: candidates.map(Self.withoutAudience))
        }
        let parser = CriteriaParser(names: try CriteriaNames(in: access, on: today))
        let context = MatchContext(localities: LocalityTree(try access.localities.all()), today: today, event: event)
        let eligibility = Eligibility(try parse(audience, of: "event \(event.id)", parser), in: context)
        let seats = try sessionEligibility(of: event, eligibility, parser, in: access)
        let selected = candidates.map { Self.ask(eligibility, seats, $0) }
        return Answer(
            event: event, today: today, matched: selected.filter { $0.explanation.verdict == .yes },
            unmatched: selected.filter { $0.explanation.verdict != .yes })
    }

    private static func ask(_ eligibility: Eligibility, _ seats: SessionEligibility?, _ candidate: Candidate) -> Selected {
        let options = seats?.options(for: candidate)
        let explanation = options?.event ?? eligibility.explain(candidate)
        let products = Set(explanation.decisiveReasons.filter { $0.verdict == .yes }.compactMap(\.product))
        return Selected(
            subject: candidate.subject, explanation: explanation, sessions: options.map(\.open), products: products.sorted())
    }

    private func sessionEligibility(
        of event: Event, _ eligibility: Eligibility, _ parser: CriteriaParser, in access: ReadAccess
    ) throws -> SessionEligibility? {
        guard event.sessionMode == .alternatives else { return nil }
        let choices = try access.sessions(of: event.id).map { session in
            SessionEligibility.Choice(
                session.id, try session.audience.map { try parse($0, of: "session \(session.id)", parser) })
        }
        return SessionEligibility(event: eligibility, choices: choices)
    }

    private func parse(_ audience: String, of object: String, _ parser: CriteriaParser) throws -> Criteria {
        do throws(CriteriaError) {
            return try parser.parse(audience)
        } catch {
            throw ControlFailure(
                .invalid, "the audience of \(object) cannot be read: \(error)", remedy: "correct it with `convenectl … edit`",
                issues: [
                    Issue(
                        .error, line: error.line, column: error.column, field: "audience", value: audience,
                        problem: error.message,
                        remedy: error.accepted.isEmpty ? nil : "write one of: \(error.accepted.joined(separator: ", "))")
                ])
        }
    }

    private static func withoutAudience(_ candidate: Candidate) -> Selected {
        Selected(subject: candidate.subject, explanation: .withoutRule, sessions: nil, products: [])
    }
}

extension Candidate {
    /// Every subject with its products and what it did with other events than `event`, in the order of the ids.
    static func all(in access: ReadAccess, before event: ID<Event>) throws -> [Candidate] {
        let products = Dictionary(grouping: try access.products.all(), by: \.subject)
        let days = Dictionary(try access.events.all().map { ($0.id, $0.startsAt.date) }, uniquingKeysWith: { first, _ in first })
        var history: [ID<Subject>: [PastEvent]] = [:]
        for registration in try access.registrations(limit: .max) {
            guard registration.event != event, let day = days[registration.event] else { continue }
            history[registration.subject, default: []].append(PastEvent(registration, on: day))
        }
        return try access.subjects.all().map { subject in
            Candidate(subject, products: products[subject.id] ?? [], history: history[subject.id] ?? [])
        }
    }
}

extension MatchReply {
    init(_ answer: MatchDesk.Answer) {
        self.init(
            event: answer.event.id.text, audience: answer.event.audience, evaluatedOn: answer.today.description,
            matched: answer.matched.map(Candidate.init), unmatched: answer.unmatched.map(Candidate.init))
    }
}

extension MatchReply.Candidate {
    init(_ selected: MatchDesk.Selected) {
        var reasons = selected.explanation.decisiveReasons.map(\.sentence)
        if selected.sessions?.isEmpty == true, selected.explanation.verdict == .yes {
            reasons.append("none of the event's sessions is open to this subject")
        }
        let missing = selected.explanation.missingData
        if !missing.isEmpty { reasons.append("not on record: \(missing.joined(separator: ", "))") }
        self.init(
            subject: selected.subject.id.text, name: selected.subject.name, reasons: reasons,
            sessions: selected.explanation.verdict == .yes ? selected.sessions?.map(\.text) : nil)
    }
}

import ConveneImport
import ConveneMatching
import ConveneModel
import ConveneReminders
import ConveneStore

// How the texts of a programme are read: reminder rules in their compact form, audiences in the criteria language.

extension RuleSyntax {
    static let compact = RuleSyntax(
        parse: { text throws(CellProblem) in
            do throws(RuleSyntaxError) {
                return try ReminderRule.Content.parse(text)
            } catch {
                let what = error.word.isEmpty ? error.problem : "“\(error.word)” \(error.problem)"
                throw CellProblem(what, remedy: error.remedy, place: TextPosition(line: error.line, column: error.column))
            }
        },
        print: { ReminderRule.Content.text(of: $0) })
}

extension CellProblem {
    init(_ error: CriteriaError) {
        let remedy = error.accepted.isEmpty ? nil : "write one of: \(error.accepted.joined(separator: ", "))"
        self.init(error.message, remedy: remedy, place: TextPosition(line: error.line, column: error.column))
    }
}

extension CriteriaNames {
    /// Everything that is stored may be called by name; a place only if it exists on `day`.
    init(in access: ReadAccess, on day: CivilDate) throws {
        self.init(
            localities: NameIndex(localities: try access.localities.all(), on: day),
            subjects: NameIndex(subjects: try access.subjects.all()),
            events: NameIndex(events: try access.events.all()))
    }

    /// What is stored together with what a batch brings.
    init(_ stored: Stored, with programme: Programme, on day: CivilDate) {
        var (localities, subjects) = (stored.localities, stored.subjects)
        for entry in programme.localities { localities[entry.value.id] = entry.value }
        for entry in programme.subjects { subjects[entry.value.id] = entry.value }
        var events = stored.events.mapValues(\.event)
        for entry in programme.events { events[entry.value.event.id] = entry.value.event }
        self.init(
            localities: NameIndex(localities: localities.values, on: day), subjects: NameIndex(subjects: subjects.values),
            events: NameIndex(events: events.values))
    }
}

extension ProgrammeLanguage {
    /// `stored` is what audiences may speak of beside the batch itself.
    init(stored: Stored, zones: ZoneFiles, on day: CivilDate) {
        self.init(
            rules: .compact, isZoneKnown: { zones.contains($0) },
            audienceCheck: { programme in
                let parser = CriteriaParser(names: CriteriaNames(stored, with: programme, on: day))
                return { parser.problems(in: $0) }
            })
    }
}

extension Stored {
    /// All that is stored.
    init(in access: ReadAccess) throws {
        self.init()
        for locality in try access.localities.all() { localities[locality.id] = locality }
        for subject in try access.subjects.all() { subjects[subject.id] = subject }
        for product in try access.products.all() { products[product.id] = product }
        for session in try access.sessions.all() { sessions[session.id] = session }
        for holiday in try access.holidays.all() { holidays[holiday.date] = holiday }
        for event in try access.events.all() {
            events[event.id] = EventWithRules(event: event, rules: try access.rules(of: event.id).map(\.content))
        }
    }
}

extension ProgrammeLanguage {
    /// For a single object: audiences may speak of everything that is stored.
    init(in access: ReadAccess, zones: ZoneFiles, on day: CivilDate) throws {
        let parser = CriteriaParser(names: try CriteriaNames(in: access, on: day))
        self.init(rules: .compact, isZoneKnown: { zones.contains($0) }, audienceCheck: { _ in { parser.problems(in: $0) } })
    }
}

extension CriteriaParser {
    fileprivate func problems(in text: String) -> [CellProblem] {
        do throws(CriteriaError) {
            _ = try parse(text)
            return []
        } catch {
            return [CellProblem(error)]
        }
    }
}

extension KnownIDs {
    /// Everything that is stored.
    init(in access: ReadAccess) throws {
        let localities = try access.localities.all()
        self.init(
            localities: Set(localities.map(\.id)),
            localityParents: Dictionary(
                uniqueKeysWithValues: localities.compactMap { place in place.parent.map { (place.id, $0) } }),
            subjects: Set(try access.subjects.ids().map(ID.init(trusted:))),
            events: Set(try access.events.ids().map(ID.init(trusted:))))
    }
}

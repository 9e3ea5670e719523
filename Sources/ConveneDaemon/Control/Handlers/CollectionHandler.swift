import ConveneAPI
import ConveneImport
import ConveneJSON
import ConveneModel
import ConveneStore
import Hummingbird

/// List, show, add, edit and remove for one noun whose fields are the columns of its record table.
struct CollectionHandler<Value: Sendable & Equatable>: Sendable {
    let workplace: Workplace
    let noun: Noun
    let records: RecordTable<Value>
    let collection: Collection<Value>
    /// Columns of the list's filters, by the names of the query.
    let filters: [Query.Name: String]

    func register(on router: Router<ControlContext>) {
        router.answer(.list(noun)) { request, _ in try await list(request) }
        router.answer(.show(noun)) { _, context in try await show(try context.parameter("id")) }
        router.answer(.create(noun)) { request, context in try await create(request, context) }
        router.answer(.edit(noun)) { request, context in try await edit(request, context) }
        router.answer(.remove(noun)) { _, context in try await remove(try context.parameter("id"), as: try context.actor()) }
    }

    private func list(_ request: Request) async throws -> Page<JSONObject> {
        let (limit, after) = (try request.limit(), request.query(.after))
        let wanted = filters.keys.sorted { $0.rawValue < $1.rawValue }.compactMap { name in
            request.query(name).flatMap { value in filters[name].map { (column: $0, value: value) } }
        }
        for (column, value) in wanted { try checkFilter(column, value) }
        let values = try await workplace.store.read { try collection.page($0, after, limit, wanted) }
        return Page(items: values.map(records.resource), next: values.count == limit ? values.last.map(collection.id) : nil)
    }

    /// A word that the column cannot hold would give an empty list, which looks like an answer.
    private func checkFilter(_ column: String, _ value: String) throws {
        let words = records.columns.first { $0.name == column }?.allowed ?? []
        guard !words.isEmpty, !words.contains(value) else { return }
        throw ControlFailure(
            .invalid, "“\(value)” is no \(column) of a \(noun.rawValue)", remedy: "use one of: \(words.joined(separator: ", "))")
    }

    private func show(_ id: String) async throws -> JSONObject {
        records.resource(try await workplace.store.read { try existing(id, in: $0) })
    }

    private func create(_ request: Request, _ context: ControlContext) async throws -> JSONObject {
        let (value, issues) = records.parse(withDefaults(try await cells(of: request, context)))
        guard let value else { throw ControlFailure(refusing: noun, issues) }
        let id = collection.id(value)
        try await workplace.change(as: try context.actor()) { access in
            guard try collection.find(access.reading, id) == nil else {
                throw StoreError.conflict("there is already a \(noun.rawValue) “\(id)”: edit it, or choose another id")
            }
            try refuseUnlessItFits(value, in: access.reading)
            try collection.insert(access, value)
        }
        return records.resource(value)
    }

    private func edit(_ request: Request, _ context: ControlContext) async throws -> JSONObject {
        let key = try context.parameter("id")
        let cells = try await cells(of: request, context)
        return records.resource(
            try await workplace.change(as: try context.actor()) { access in
                let (value, issues) = records.edit(try existing(key, in: access.reading), cells)
                guard let value else { throw ControlFailure(refusing: noun, issues) }
                guard collection.id(value) == key else {
                    throw ControlFailure(
                        .invalid, "the id of \(noun.rawValue) “\(key)” cannot be changed", remedy: "add a new one instead")
                }
                try refuseUnlessItFits(value, in: access.reading)
                try collection.update(access, value)
                return value
            })
    }

    private func remove(_ key: String, as actor: Actor) async throws -> JSONObject {
        records.resource(
            try await workplace.change(as: actor) { access in
                let value = try existing(key, in: access.reading)
                try collection.remove(access, key)
                return value
            })
    }

    /// What the office does not say again with each event: its zone.
    private func withDefaults(_ cells: [(column: String, text: String)]) -> [(column: String, text: String)] {
        guard noun == .event, !cells.contains(where: { $0.column == "timezone" }) else { return cells }
        return cells + [("timezone", workplace.settings.current.officeZone.name)]
    }

    private func existing(_ id: String, in access: ReadAccess) throws -> Value {
        guard let value = try collection.find(access, id) else { throw StoreError.notFound(noun: noun.rawValue, id: id) }
        return value
    }

    private func cells(of request: Request, _ context: ControlContext) async throws -> [(column: String, text: String)] {
        try await request.body(as: JSONObject.self, context).members.map { ($0.name, $0.value.cellText) }
    }

    /// Holds the object against what is stored, as if it came in a file that has nothing else.
    private func refuseUnlessItFits(_ value: Value, in access: ReadAccess) throws {
        let row = records.print(value)
        let bytes = Array(CSVWriter.text([row.map(\.column), row.map(\.text)]).utf8)
        let reader = ProgrammeReader(
            known: try KnownIDs(in: access),
            language: try ProgrammeLanguage(in: access, zones: workplace.zones, on: workplace.today))
        let issues = reader.read(files: [("\(noun.plural).csv", bytes)]).issues.filter { $0.severity == .error }
        guard issues.isEmpty else { throw ControlFailure(refusing: noun, issues.map(\.withoutPlace)) }
    }
}

extension ImportIssue {
    /// The same where there is no file.
    fileprivate var withoutPlace: ImportIssue {
        var issue = self
        (issue.file, issue.position) = (nil, nil)
        return issue
    }
}

extension ControlFailure {
    init(refusing noun: Noun, _ issues: [ImportIssue]) {
        let first = issues.first.map { "\($0)" } ?? "something is wrong with it"
        self.init(.invalid, "the \(noun.rawValue) is refused: \(first)", issues: issues.map(Issue.init))
    }
}

import ConveneAPI
import ConveneImport
import ConveneModel
import ConveneStore

/// Takes over the files of a programme: all of them or none.
struct ImportDesk: Sendable {
    let zones: ZoneFiles
    /// The day it is at the office: names of places are read as of it.
    let today: CivilDate

    /// A reply shows no more single changes than this; the counts are always complete.
    private static let shownChanges = 2_000

    /// Reads and compares without writing anything.
    func preview(_ request: ImportRequest, in access: ReadAccess) throws -> ImportReply {
        try examine(request, in: access).reply
    }

    /// Reads, compares and writes, in the transaction of `access`; with an error in any file nothing is written.
    func take(_ request: ImportRequest, in access: WriteAccess) throws -> ImportReply {
        var (reply, changes) = try examine(request, in: access.reading)
        guard let changes else { return reply }
        if !changes.isEmpty {
            try ImportMerge(access: access).apply(changes)
            try access.audit("import", noun: "programme", object: "files", note: Self.summary(reply))
        }
        reply.applied = true
        return reply
    }

    private func examine(_ request: ImportRequest, in access: ReadAccess) throws -> (reply: ImportReply, changes: Changes?) {
        let stored = try Stored(in: access)
        let language = ProgrammeLanguage(stored: stored, zones: zones, on: today)
        let files = try Self.files(of: request)
        var result = ProgrammeReader(known: stored.knownIDs, language: language).read(files: files)
        guard files.isEmpty || result.ignoredFiles.count < files.count else { throw Self.nothingToRead(result.ignoredFiles) }
        result.issues += ConsentGuard.restoreWithdrawals(in: &result.programme, from: stored)
        guard !result.hasErrors else { return (ImportReply(request, result, nil, shown: 0), nil) }
        let changes = Changes(from: stored, to: result.programme, rules: language.rules)
        return (ImportReply(request, result, changes, shown: Self.shownChanges), changes)
    }

    private static func nothingToRead(_ files: [String]) -> ControlFailure {
        ControlFailure(
            .invalid, "none of the files is one of a programme: \(files.joined(separator: ", "))",
            remedy: "name them \(ProgrammeReader.fileNames.joined(separator: ", "))")
    }

    private static func files(of request: ImportRequest) throws -> [(name: String, bytes: [UInt8])] {
        try request.files.map { file in
            guard let bytes = file.bytes else {
                throw ControlFailure(.malformed, "the content of \(file.name) is not base64")
            }
            return (file.name, bytes)
        }
    }

    private static func summary(_ reply: ImportReply) -> String {
        reply.nouns.filter { $0.created + $0.updated > 0 }
            .map { "\($0.noun): \($0.created) created, \($0.updated) updated" }.joined(separator: "; ")
    }
}

extension ImportReply {
    init(_ request: ImportRequest, _ result: ProgrammeReader.Result, _ changes: Changes?, shown: Int) {
        self.init(
            dryRun: request.dryRun, applied: false, nouns: changes.map(Self.counts) ?? [],
            changes: Array((changes.map(Self.changes) ?? []).prefix(shown)), issues: result.issues.map(Issue.init),
            ignored: result.ignoredFiles)
    }

    private static func counts(_ changes: Changes) -> [NounCount] {
        func count<Value>(_ noun: String, _ changes: NounChanges<Value>) -> NounCount {
            NounCount(
                noun: noun, created: changes.created.count, updated: changes.updated.count, unchanged: changes.unchanged.count)
        }
        return [
            count("localities", changes.localities), count("subjects", changes.subjects), count("products", changes.products),
            count("events", changes.events), count("sessions", changes.sessions), count("holidays", changes.holidays),
        ]
    }

    private static func changes(_ changes: Changes) -> [Change] {
        func list<Value>(_ noun: String, _ changes: NounChanges<Value>, _ id: (Value) -> String) -> [Change] {
            changes.created.map { Change(noun: noun, id: id($0), change: .created, fields: []) }
                + changes.updated.map {
                    Change(noun: noun, id: id($0.after), change: .updated, fields: $0.fields.map(Change.Field.init))
                }
        }
        return list("locality", changes.localities, \.id.text) + list("subject", changes.subjects, \.id.text)
            + list("product", changes.products, \.id.text) + list("event", changes.events, \.event.id.text)
            + list("session", changes.sessions, \.id.text) + list("holiday", changes.holidays, \.date.description)
    }
}

extension ImportReply.Change.Field {
    fileprivate init(_ change: FieldChange) {
        self.init(
            name: change.column, before: change.before.isEmpty ? nil : change.before,
            after: change.after.isEmpty ? nil : change.after)
    }
}

extension Issue {
    init(_ issue: ImportIssue) {
        self.init(
            issue.severity == .error ? .error : .warning, file: issue.file, line: issue.line, column: issue.column,
            field: issue.field, value: issue.value.isEmpty ? nil : issue.value, problem: issue.problem, remedy: issue.remedy)
    }
}

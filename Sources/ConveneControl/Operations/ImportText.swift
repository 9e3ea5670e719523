import ConveneAPI

/// What an import did or would do, for people.
struct ImportText {
    private let reply: ImportReply

    init(_ reply: ImportReply) {
        self.reply = reply
    }

    var text: String {
        let changes = reply.dryRun ? reply.changes.map(line) : []
        let ignored = reply.ignored.isEmpty ? [] : ["ignored: \(reply.ignored.joined(separator: ", "))"]
        return ([counts] + changes + ignored + [verdict]).map(SafeText.escaped).joined(separator: "\n")
    }

    private var counts: String {
        let columns = [
            Table.Column("noun"), Table.Column("created", .right), Table.Column("updated", .right),
            Table.Column("unchanged", .right),
        ]
        let rows = reply.nouns.map { [$0.noun, String($0.created), String($0.updated), String($0.unchanged)] }
        return Table(columns, rows: rows).text
    }

    private var verdict: String {
        let errors = reply.issues.count { $0.severity == .error }
        return switch (errors, reply.dryRun, reply.applied) {
        case (1..., _, _): "nothing was imported: \(errors) \(errors == 1 ? "error" : "errors")"
        case (_, true, _): "dry run: nothing was changed"
        case (_, false, true) where reply.nouns.allSatisfy { $0.created + $0.updated == 0 }: "nothing to change"
        case (_, false, true): "imported"
        case (_, false, false): "nothing to change"
        }
    }

    /// `updated subject S001: phone 0950 000 101 → 0950 000 102`.
    private func line(_ change: ImportReply.Change) -> String {
        let head = "\(change.change.rawValue) \(change.noun) \(change.id)"
        guard change.change == .updated else { return head }
        let fields = change.fields.map { "\($0.name) \(quoted($0.before)) → \(quoted($0.after))" }
        return "\(head): \(fields.joined(separator: "; "))"
    }

    private func quoted(_ text: String?) -> String {
        text.map { "“\(SafeText.line($0))”" } ?? "nothing"
    }
}

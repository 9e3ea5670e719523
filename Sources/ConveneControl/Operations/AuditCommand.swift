import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl audit`.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "audit", abstract: "Show who changed what, and when.")

    @Option(help: "Only changes of this noun, such as subject.")
    var noun: String?

    @Option(help: "Only changes of this object.")
    var id: String?

    @OptionGroup var extent: ExtentOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let query = Query([.noun: noun, .id: id])
        let items = try options.client().items(.audit, query: query, limit: extent.limit)
        options.show(.array(items)) { Table(Self.columns, rows: items.map(Self.row)).text }
    }

    private static let columns: [Table.Column] = [
        Table.Column("id", .right, shrinks: false), Table.Column("at", shrinks: false), Table.Column("actor"),
        Table.Column("action"), Table.Column("noun"), Table.Column("object", shrinks: false), Table.Column("change"),
    ]

    private static func row(_ item: JSONValue) -> [String] {
        ["id", "at", "actor", "action", "noun", "object"].map { Cell.text(of: item[$0]) } + [change(item)]
    }

    /// `phone: 0950 000 101 → 0950 000 102; …`
    private static func change(_ item: JSONValue) -> String {
        let (before, after) = (item["before"]?.object ?? JSONObject(), item["after"]?.object ?? JSONObject())
        let names = before.names + after.names.filter { before[$0] == nil }
        return names.filter { before[$0] != after[$0] }.map { name in
            let (old, new) = (Cell.text(of: before[name]), Cell.text(of: after[name]))
            return before.isEmpty ? "\(name): \(new)" : "\(name): \(old) → \(new)"
        }.joined(separator: "; ")
    }
}

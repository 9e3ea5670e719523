import ConveneAPI
import ConveneJSON

extension GlobalOptions {
    /// Prints `value` as JSON where that was asked for, otherwise what `people` makes of it.
    func show(_ value: JSONValue, people: () throws -> String) rethrows {
        Surroundings.current.write(json ? JSONWriter.pretty(value) : try people())
    }
}

extension Table {
    /// A table of resources: one column per field.
    init(_ fields: [Field], of resources: [JSONValue]) {
        self.init(fields.map(\.column), rows: resources.map { resource in fields.map { Cell.text(of: resource[$0.name]) } })
    }

    /// As it fits the terminal.
    var text: String { text(width: Surroundings.current.width) }
}

/// A field of a resource as a column of a table.
struct Field {
    let name: String
    let column: Table.Column

    /// A text that may be cut on a narrow terminal.
    static func text(_ name: String, title: String? = nil) -> Field {
        Field(name: name, column: Table.Column(title ?? Self.title(of: name)))
    }

    /// A text that is typed again elsewhere, and so never cut.
    static func id(_ name: String, title: String? = nil) -> Field {
        Field(name: name, column: Table.Column(title ?? Self.title(of: name), shrinks: false))
    }

    static func number(_ name: String, title: String? = nil) -> Field {
        Field(name: name, column: Table.Column(title ?? Self.title(of: name), .right, shrinks: false))
    }

    private static func title(of name: String) -> String {
        let words = name.hasSuffix("_id") ? name.dropLast(3) : name[...]
        return words.split(separator: "_").joined(separator: " ")
    }
}

/// `1 subject`, `3 subjects`, `2 localities`.
func counted(_ count: Int, _ noun: Noun) -> String {
    "\(count) \(count == 1 ? noun.rawValue : noun.plural)"
}

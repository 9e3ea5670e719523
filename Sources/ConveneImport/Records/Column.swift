/// One column of a noun: how its cell is read into the noun, and printed from it.
package struct Column<Record: Sendable>: Sendable {
    package let name: String
    package let doc: String
    /// Whether both the column and a value in it are needed.
    package let isRequired: Bool
    /// The words that are accepted, where there is a closed list of them; for a list, each item is one of these.
    package let allowed: [String]
    package let shape: CellShape

    let read: @Sendable (_ text: String, _ record: inout Record) throws(CellProblem) -> Void
    package let print: @Sendable (Record) -> String
    /// Whether two records say the same in this column.
    package let isSame: @Sendable (Record, Record) -> Bool
}

extension Column {
    static func required<Value>(
        _ name: String, _ path: any WritableKeyPath<Record, Value> & Sendable, _ format: CellFormat<Value>, _ doc: String
    ) -> Self {
        Self(
            name: name, doc: doc, isRequired: true, allowed: format.allowed, shape: format.shape,
            read: { text, record throws(CellProblem) in
                guard let value = try format.value(in: text) else { throw .missing }
                record[keyPath: path] = value
            },
            print: { format.print($0[keyPath: path]) }, isSame: { $0[keyPath: path] == $1[keyPath: path] })
    }

    static func optional<Value>(
        _ name: String, _ path: any WritableKeyPath<Record, Value?> & Sendable, _ format: CellFormat<Value>, _ doc: String
    ) -> Self {
        Self(
            name: name, doc: doc, isRequired: false, allowed: format.allowed, shape: format.shape,
            read: { text, record throws(CellProblem) in record[keyPath: path] = try format.value(in: text) },
            print: { $0[keyPath: path].map(format.print) ?? "" }, isSame: { $0[keyPath: path] == $1[keyPath: path] })
    }

    /// A column whose empty cell means `value`.
    static func defaulted<Value>(
        _ name: String, _ path: any WritableKeyPath<Record, Value> & Sendable, to value: Value, _ format: CellFormat<Value>,
        _ doc: String
    ) -> Self {
        Self(
            name: name, doc: doc, isRequired: false, allowed: format.allowed, shape: format.shape,
            read: { text, record throws(CellProblem) in record[keyPath: path] = try format.value(in: text) ?? value },
            print: { format.print($0[keyPath: path]) }, isSame: { $0[keyPath: path] == $1[keyPath: path] })
    }

    static func list<Value>(
        _ name: String, _ path: any WritableKeyPath<Record, [Value]> & Sendable, _ item: CellFormat<Value>, _ doc: String
    ) -> Self {
        defaulted(name, path, to: [], .list(item), doc)
    }
}

extension CellProblem {
    static let missing = CellProblem("a value is needed here", remedy: "fill it in")
}

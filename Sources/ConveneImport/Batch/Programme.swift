package import ConveneModel

/// Everything that a set of files says, noun by noun, each in the order of its file.
package struct Programme: Sendable {
    package var localities: [Entry<Locality>] = []
    package var subjects: [Entry<Subject>] = []
    package var products: [Entry<Product>] = []
    package var events: [Entry<EventWithRules>] = []
    package var sessions: [Entry<Session>] = []
    package var holidays: [Entry<Holiday>] = []

    package init() {}

    package var count: Int {
        localities.count + subjects.count + products.count + events.count + sessions.count + holidays.count
    }
}

/// One record and the row that it was read from.
package struct Entry<Value: Sendable>: Sendable {
    package var value: Value
    /// Columns that the file does not have: of what is stored, they are left as they are.
    package internal(set) var missingColumns: [String] = []
    /// Holds only the columns that checks across rows speak about.
    let row: Row

    package var file: String? { row.file }
    package var line: Int? { row.line }

    /// `line 12`
    var place: String { "line \(line ?? 0)" }
}

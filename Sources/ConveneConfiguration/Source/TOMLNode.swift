/// A value of a TOML document together with where it and its key stand.
package struct TOMLNode: Sendable {
    package enum Value: Sendable {
        /// In the order of the text.
        case table([Entry])
        case array([TOMLNode])
        case text(String)
        case integer(Int)
        case decimal(Double)
        case flag(Bool)
    }

    package struct Entry: Sendable {
        package var key: String
        package var node: TOMLNode
    }

    package var path: SourcePath
    package var value: Value
    package var keyPosition: SourcePosition
    package var position: SourcePosition

    /// What this is, with its article: “an integer”.
    package var kind: String {
        switch value {
        case .table: "a table"
        case .array: "a list"
        case .text: "a text"
        case .integer: "a whole number"
        case .decimal: "a decimal number"
        case .flag: "true or false"
        }
    }

    package var entries: [Entry] {
        if case .table(let entries) = value { entries } else { [] }
    }

    package var text: String? {
        if case .text(let text) = value { text } else { nil }
    }

    package subscript(key: String) -> TOMLNode? {
        entries.first { $0.key == key }?.node
    }
}

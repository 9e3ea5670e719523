package import ConveneJSON

extension JSONValue {
    /// The value as a cell of an import file holds it: lists joined with `;`, nothing for null, objects as JSON.
    package var cellText: String {
        switch self {
        case .null: ""
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .number(let number): JSONNumber(number.value).text
        case .string(let value): value
        case .array(let values): values.map(\.cellText).joined(separator: ";")
        case .object: JSONWriter.compact(self)
        }
    }
}

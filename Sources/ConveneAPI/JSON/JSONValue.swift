/// A JSON value whose objects keep the order of their members.
///
/// Resources travel as such values: their fields are the columns of the import files, which an office may extend, so
/// there is no type per noun.
package enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

extension JSONValue {
    package var isNull: Bool { self == .null }

    package var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    package var integer: Int64? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int64(exactly: value)
        default: nil
        }
    }

    package var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    package var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    package var array: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    package var object: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// The member `name` of an object; nothing for other values.
    package subscript(name: String) -> JSONValue? { object?[name] }

    /// The value as a cell of an import file holds it: lists joined with `;`, nothing for null, objects as JSON.
    package var cellText: String {
        switch self {
        case .null: ""
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .number(let value): JSONWriter.text(of: value)
        case .string(let value): value
        case .array(let values): values.map(\.cellText).joined(separator: ";")
        case .object: JSONWriter.compact(self)
        }
    }

    /// What kind of value this is, for a sentence: `a number`.
    package var kindInWords: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .integer, .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByFloatLiteral {
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(floatLiteral value: Double) { self = .number(value) }

    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements.map { JSONObject.Member(name: $0.0, value: $0.1) }))
    }
}

extension JSONValue {
    /// Null where there is no text.
    package init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }
    package init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }
    package init(_ number: Double?) { self = number.map(JSONValue.number) ?? .null }
    package init(_ flag: Bool?) { self = flag.map(JSONValue.bool) ?? .null }
    package init(_ texts: [String]) { self = .array(texts.map(JSONValue.string)) }
}

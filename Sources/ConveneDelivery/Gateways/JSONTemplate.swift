package import ConveneJSON

/// A JSON structure whose string leaves are templates. The structure is fixed before any text is known, so no text can
/// add a field or end a string.
package indirect enum JSONTemplate: Equatable, Sendable {
    case text(Template)
    /// A number, a truth value or null.
    case leaf(JSONValue)
    case array([JSONTemplate])
    case object([Member])

    package struct Member: Equatable, Sendable {
        let name: String
        let value: JSONTemplate
    }

    package init(_ value: JSONValue) throws(InvalidGateway) {
        switch value {
        case .string(let text): self = .text(try Template(text))
        case .null, .bool, .integer, .number: self = .leaf(value)
        case .array(let values):
            var templates: [JSONTemplate] = []
            for value in values { templates.append(try JSONTemplate(value)) }
            self = .array(templates)
        case .object(let object):
            var templates: [Member] = []
            for member in object.members { templates.append(Member(name: member.name, value: try JSONTemplate(member.value))) }
            self = .object(templates)
        }
    }

    var placeholders: [Placeholder] {
        switch self {
        case .text(let template): template.placeholders
        case .leaf: []
        case .array(let values): values.flatMap(\.placeholders)
        case .object(let members): members.flatMap(\.value.placeholders)
        }
    }

    func filled(_ value: (Placeholder) -> String) -> JSONValue {
        switch self {
        case .text(let template): .string(template.filled(value))
        case .leaf(let leaf): leaf
        case .array(let values): .array(values.map { $0.filled(value) })
        case .object(let members): .object(JSONObject(members.map { .init(name: $0.name, value: $0.value.filled(value)) }))
        }
    }
}

/// How the types of this module become JSON and come back: the one place where its conventions are settled.
///
/// Names are snake_case, members stand in the order of declaration, nothing is left out (an absent value is `null`),
/// and members that a reader does not know are passed over, so that a newer partner may add some.
package enum JSONCoding {
    package static func value(of value: some Encodable) throws -> JSONValue {
        try JSONValueEncoder.encode(value)
    }

    /// `value` as JSON on one line.
    package static func encode(_ value: some Encodable) throws -> [UInt8] {
        Array(JSONWriter.compact(try JSONValueEncoder.encode(value)).utf8)
    }

    package static func decode<Value: Decodable>(_ type: Value.Type, from value: JSONValue) throws -> Value {
        try JSONValueDecoder.decode(type, from: value)
    }

    /// Reads one value; throws `InvalidJSON` where the bytes are none, `InvalidShape` where it is not a `Value`.
    package static func decode<Value: Decodable>(_ type: Value.Type, from bytes: some Sequence<UInt8>) throws -> Value {
        try JSONValueDecoder.decode(type, from: try JSONReader.read(bytes))
    }

    /// `usefulUntil` is `useful_until` on the wire.
    static func name(of key: some CodingKey) -> String {
        var name = ""
        for scalar in key.stringValue.unicodeScalars {
            if ("A"..."Z").contains(scalar) {
                name += "_"
                name.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else {
                name.unicodeScalars.append(scalar)
            }
        }
        return name
    }
}

/// A JSON value that is not of the shape asked for.
package struct InvalidShape: Error, Equatable, CustomStringConvertible {
    /// Where in the value: `files[2].name`; empty for the value itself.
    package let path: String
    package let problem: String

    init(_ path: [any CodingKey], _ problem: String) {
        self.path = path.reduce(into: "") { text, key in
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += (text.isEmpty ? "" : ".") + JSONCoding.name(of: key)
            }
        }
        self.problem = problem
    }

    package var description: String { path.isEmpty ? "the value \(problem)" : "“\(path)” \(problem)" }
}

/// The position of an element in a list, as a step of a path.
struct IndexKey: CodingKey {
    let index: Int

    init(_ index: Int) { self.index = index }
    init?(intValue: Int) { index = intValue }
    init?(stringValue: String) { nil }

    var intValue: Int? { index }
    var stringValue: String { String(index) }
}

extension JSONValue: Codable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        guard let encoder = encoder as? JSONValueEncoder else {
            try container.encode(JSONWriter.compact(self))
            return
        }
        encoder.result = self
    }

    package init(from decoder: any Decoder) throws {
        guard let decoder = decoder as? JSONValueDecoder else {
            self = try JSONReader.read(try decoder.singleValueContainer().decode(String.self))
            return
        }
        self = decoder.value
    }
}

extension JSONObject: Codable {
    package func encode(to encoder: any Encoder) throws {
        try JSONValue.object(self).encode(to: encoder)
    }

    package init(from decoder: any Decoder) throws {
        guard case .object(let object) = try JSONValue(from: decoder) else {
            throw InvalidShape(decoder.codingPath, "should be an object")
        }
        self = object
    }
}

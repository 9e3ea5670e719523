/// How Swift's types become JSON and come back: the one place where its conventions are settled.
///
/// Names are snake_case, members stand in the order of declaration, nothing is left out (an absent value is `null`),
/// and members that a reader does not know are passed over, so that a newer partner may add some.
package enum JSONCoding {
    package static func value(of value: some Encodable) throws -> JSONValue {
        try JSONValueEncoder.encode(value)
    }

    /// `value` as JSON on one line.
    package static func encode(_ value: some Encodable) throws -> [UInt8] {
        JSONWriter.bytes(try JSONValueEncoder.encode(value))
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

/// Turns an `Encodable` value into a `JSONValue`, members in the order in which they are encoded, absent ones as null.
final class JSONValueEncoder: Encoder {
    var result: JSONValue = .null
    let codingPath: [any CodingKey]
    let userInfo: [CodingUserInfoKey: Any] = [:]

    private init(_ codingPath: [any CodingKey]) {
        self.codingPath = codingPath
    }

    static func encode(_ value: some Encodable, at path: [any CodingKey] = []) throws -> JSONValue {
        let encoder = JSONValueEncoder(path)
        try value.encode(to: encoder)
        return encoder.result
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if result.object == nil { result = .object(JSONObject()) }
        return KeyedEncodingContainer(Members<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if result.array == nil { result = .array([]) }
        return Elements(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

    fileprivate func set(_ name: String, _ value: JSONValue) {
        guard case .object(var object) = result else { return }
        result = .null
        object[name] = value
        result = .object(object)
    }

    fileprivate func append(_ value: JSONValue) {
        guard case .array(var values) = result else { return }
        result = .null
        values.append(value)
        result = .array(values)
    }
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: JSONValueEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil(forKey key: Key) { encoder.set(JSONCoding.name(of: key), .null) }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        encoder.set(JSONCoding.name(of: key), try JSONValueEncoder.encode(value, at: codingPath + [key]))
    }

    // The library's own versions leave an absent member out.
    func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try encodeOrNull(value, key) }
    func encodeIfPresent(_ value: String?, forKey key: Key) throws { try encodeOrNull(value, key) }
    func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try encodeOrNull(value, key) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try encodeOrNull(value, key) }
    func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try encodeOrNull(value, key) }
    func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws { try encodeOrNull(value, key) }
    func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws { try encodeOrNull(value, key) }

    private func encodeOrNull(_ value: (some Encodable)?, _ key: Key) throws {
        guard let value else { return encodeNil(forKey: key) }
        try encode(value, forKey: key)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        preconditionFailure("types in JSON encode whole values, not containers within containers")
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        preconditionFailure("types in JSON encode whole values, not containers within containers")
    }

    func superEncoder() -> any Encoder { preconditionFailure("types in JSON are not classes") }
    func superEncoder(forKey key: Key) -> any Encoder { preconditionFailure("types in JSON are not classes") }
}

private struct Elements: UnkeyedEncodingContainer {
    let encoder: JSONValueEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }
    var count: Int { encoder.result.array?.count ?? 0 }

    func encodeNil() { encoder.append(.null) }

    func encode(_ value: some Encodable) throws {
        encoder.append(try JSONValueEncoder.encode(value, at: codingPath + [IndexKey(count)]))
    }

    func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
        preconditionFailure("types in JSON encode whole values, not containers within containers")
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        preconditionFailure("types in JSON encode whole values, not containers within containers")
    }

    func superEncoder() -> any Encoder { preconditionFailure("types in JSON are not classes") }
}

private struct Single: SingleValueEncodingContainer {
    let encoder: JSONValueEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil() { encoder.result = .null }
    func encode(_ value: Bool) { encoder.result = .bool(value) }
    func encode(_ value: String) { encoder.result = .string(value) }
    func encode(_ value: Double) { encoder.result = .number(JSONNumber(value)) }
    func encode(_ value: Float) { encoder.result = .number(JSONNumber(Double(value))) }
    func encode(_ value: Int) { encoder.result = .integer(Int64(value)) }
    func encode(_ value: Int8) { encoder.result = .integer(Int64(value)) }
    func encode(_ value: Int16) { encoder.result = .integer(Int64(value)) }
    func encode(_ value: Int32) { encoder.result = .integer(Int64(value)) }
    func encode(_ value: Int64) { encoder.result = .integer(value) }
    func encode(_ value: UInt) throws { try encode(whole: value) }
    func encode(_ value: UInt8) { encoder.result = .integer(Int64(value)) }
    func encode(_ value: UInt16) { encoder.result = .integer(Int64(value)) }
    func encode(_ value: UInt32) { encoder.result = .integer(Int64(value)) }
    func encode(_ value: UInt64) throws { try encode(whole: value) }
    func encode(_ value: some Encodable) throws { encoder.result = try JSONValueEncoder.encode(value, at: codingPath) }

    private func encode(whole value: some BinaryInteger) throws {
        guard let value = Int64(exactly: value) else { throw InvalidShape(codingPath, "is too large for JSON") }
        encoder.result = .integer(value)
    }
}

/// Reads a `Decodable` value out of a `JSONValue`. What does not fit is refused as `InvalidShape`, with its path.
final class JSONValueDecoder: Decoder {
    let value: JSONValue
    let codingPath: [any CodingKey]
    let userInfo: [CodingUserInfoKey: Any] = [:]

    fileprivate init(_ value: JSONValue, _ codingPath: [any CodingKey]) {
        self.value = value
        self.codingPath = codingPath
    }

    static func decode<Value: Decodable>(
        _ type: Value.Type, from value: JSONValue, at path: [any CodingKey] = []
    ) throws -> Value {
        do {
            return try Value(from: JSONValueDecoder(value, path))
        } catch DecodingError.dataCorrupted(let context) {
            throw InvalidShape(path, "is not possible: \(context.debugDescription)")
        } catch let error as InvalidShape {
            throw error
        } catch {
            throw InvalidShape(path, "is refused: \(error)")
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard let object = value.object else { throw mismatch("an object") }
        return KeyedDecodingContainer(Members<Key>(object: object, codingPath: codingPath))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard let values = value.array else { throw mismatch("a list") }
        return Elements(values: values, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { Single(decoder: self) }

    fileprivate func mismatch(_ expected: String) -> InvalidShape {
        InvalidShape(codingPath, "should be \(expected), but is \(value.kindInWords)")
    }
}

private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let object: JSONObject
    let codingPath: [any CodingKey]

    var allKeys: [Key] { object.names.compactMap(Key.init(stringValue:)) }

    func contains(_ key: Key) -> Bool { object[JSONCoding.name(of: key)] != nil }

    func decodeNil(forKey key: Key) -> Bool { object[JSONCoding.name(of: key)]?.isNull ?? true }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        guard let value = object[JSONCoding.name(of: key)] else { throw InvalidShape(codingPath + [key], "is missing") }
        return try JSONValueDecoder.decode(type, from: value, at: codingPath + [key])
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try decoder(for: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder(for: key).unkeyedContainer()
    }

    func superDecoder() -> any Decoder { JSONValueDecoder(.object(object), codingPath) }
    func superDecoder(forKey key: Key) -> any Decoder { decoder(for: key) }

    private func decoder(for key: Key) -> JSONValueDecoder {
        JSONValueDecoder(object[JSONCoding.name(of: key)] ?? .null, codingPath + [key])
    }
}

private struct Elements: UnkeyedDecodingContainer {
    let values: [JSONValue]
    let codingPath: [any CodingKey]
    var currentIndex = 0

    var count: Int? { values.count }
    var isAtEnd: Bool { currentIndex >= values.count }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, values[currentIndex].isNull else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let decoder = try next()
        return try JSONValueDecoder.decode(type, from: decoder.value, at: decoder.codingPath)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
        try next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try next() }

    private mutating func next() throws -> JSONValueDecoder {
        guard !isAtEnd else { throw InvalidShape(codingPath, "has too few elements") }
        defer { currentIndex += 1 }
        return JSONValueDecoder(values[currentIndex], codingPath + [IndexKey(currentIndex)])
    }
}

private struct Single: SingleValueDecodingContainer {
    let decoder: JSONValueDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { decoder.value.isNull }

    func decode(_ type: Bool.Type) throws -> Bool { try require(decoder.value.bool, "true or false") }
    func decode(_ type: String.Type) throws -> String { try require(decoder.value.string, "a text") }
    func decode(_ type: Double.Type) throws -> Double { try require(decoder.value.number, "a number") }
    func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
    func decode(_ type: Int.Type) throws -> Int { try whole() }
    func decode(_ type: Int8.Type) throws -> Int8 { try whole() }
    func decode(_ type: Int16.Type) throws -> Int16 { try whole() }
    func decode(_ type: Int32.Type) throws -> Int32 { try whole() }
    func decode(_ type: Int64.Type) throws -> Int64 { try whole() }
    func decode(_ type: UInt.Type) throws -> UInt { try whole() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try whole() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try whole() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try whole() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try whole() }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try JSONValueDecoder.decode(type, from: decoder.value, at: codingPath)
    }

    private func whole<Number: FixedWidthInteger>() throws -> Number {
        try require(decoder.value.integer.flatMap(Number.init(exactly:)), "a whole number within \(Number.min)…\(Number.max)")
    }

    private func require<Value>(_ value: Value?, _ expected: String) throws -> Value {
        guard let value else { throw decoder.mismatch(expected) }
        return value
    }
}

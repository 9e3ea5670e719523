/// Reads JSON (RFC 8259) and keeps the order of an object's members. Text that is not UTF-8 and nesting deeper than 64
/// levels are refused.
package struct JSONReader {
    /// What to make of that which the syntax allows and readers take in different ways.
    package enum Manner: CaseIterable, Sendable {
        /// Refuses a name that stands twice, half a surrogate pair, and a number beyond all measure.
        case strict
        /// Lets them pass, since a stranger's answer is to be understood as far as possible: the last of two members
        /// counts, half a pair is U+FFFD, and a number is its text.
        case lenient
    }

    private let bytes: [UInt8]
    private let manner: Manner
    private var position = 0
    private var depth = 0

    private init(_ bytes: [UInt8], _ manner: Manner) {
        self.bytes = bytes
        self.manner = manner
    }

    /// The one value that `bytes` holds.
    package static func read(_ bytes: some Sequence<UInt8>, _ manner: Manner = .strict) throws(InvalidJSON) -> JSONValue {
        var reader = JSONReader(Array(bytes), manner)
        let value = try reader.value()
        reader.skipBlanks()
        guard reader.peek == nil else { throw reader.error("there is something after the end of the value") }
        return value
    }

    package static func read(_ text: String) throws(InvalidJSON) -> JSONValue {
        try read(text.utf8)
    }
}

// MARK: - Values

extension JSONReader {
    private mutating func value() throws(InvalidJSON) -> JSONValue {
        skipBlanks()
        switch peek {
        case UInt8(ascii: "{"): return .object(try nested { reader throws(InvalidJSON) in try reader.object() })
        case UInt8(ascii: "["): return .array(try nested { reader throws(InvalidJSON) in try reader.array() })
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case .some(let byte) where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte): return try number()
        case nil: throw error("the text ends where a value should stand")
        default: throw error("this is no JSON value")
        }
    }

    private mutating func nested<Value>(_ read: (inout JSONReader) throws(InvalidJSON) -> Value) throws(InvalidJSON) -> Value {
        guard depth < 64 else { throw error("the value is nested deeper than 64 levels") }
        depth += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(InvalidJSON) -> JSONObject {
        position += 1
        var members: [JSONObject.Member] = []
        var places: [String: Int] = [:]
        while try !closes(with: "}", after: members.count) {
            guard peek == UInt8(ascii: "\"") else { throw error("a name in quotes should stand here") }
            let name = try string()
            let earlier = places[name]
            guard earlier == nil || manner == .lenient else { throw error("the name “\(name)” stands twice") }
            skipBlanks()
            guard take(":") else { throw error("a colon should stand here") }
            let value = try value()
            if let earlier {
                members[earlier].value = value
            } else {
                places[name] = members.count
                members.append(JSONObject.Member(name: name, value: value))
            }
        }
        return JSONObject(unique: members)
    }

    private mutating func array() throws(InvalidJSON) -> [JSONValue] {
        position += 1
        var values: [JSONValue] = []
        while try !closes(with: "]", after: values.count) { values.append(try value()) }
        return values
    }

    /// Whether the list ends here; otherwise steps over the comma before the next element.
    private mutating func closes(with sign: Unicode.Scalar, after count: Int) throws(InvalidJSON) -> Bool {
        skipBlanks()
        if take(sign) { return true }
        if count > 0 {
            guard take(",") else { throw error("a comma or \(sign) should stand here") }
            skipBlanks()
        }
        return false
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(InvalidJSON) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw error("this is no JSON value") }
        position += word.utf8.count
        return value
    }

    private mutating func number() throws(InvalidJSON) -> JSONValue {
        let start = position
        _ = take("-")
        guard take("0") || digits() > 0 else { throw error("a digit should stand here") }
        if take(".") {
            guard digits() > 0 else { throw error("a digit should stand here") }
        }
        if take("e") || take("E") {
            _ = take("+") || take("-")
            guard digits() > 0 else { throw error("a digit should stand here") }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if let integer = Int64(text), text != "-0" { return .integer(integer) }
        let number = JSONNumber(text: text)
        guard number.value.isFinite || manner == .lenient else { throw error("the number \(text) is too large") }
        return .number(number)
    }
}

// MARK: - Strings

extension JSONReader {
    private mutating func string() throws(InvalidJSON) -> String {
        position += 1
        var content: [UInt8] = []
        while true {
            guard let byte = peek else { throw error("the text ends inside a string") }
            guard byte >= 0x20 else { throw error("a control character inside a string must be escaped") }
            position += 1
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") { content += try escape() } else { content.append(byte) }
        }
        guard let text = String(validating: content, as: UTF8.self) else { throw error("the string is not UTF-8") }
        return text
    }

    private mutating func escape() throws(InvalidJSON) -> [UInt8] {
        guard let byte = peek else { throw error("the text ends inside a string") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(Character(try escapedScalar())).utf8)
        default: throw error("there is no such escape")
        }
    }

    private mutating func escapedScalar() throws(InvalidJSON) -> Unicode.Scalar {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let afterFirst = position
        if first < 0xDC00, take("\\"), take("u") {
            let second = try codeUnit()
            if (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            {
                return scalar
            }
        }
        guard manner == .lenient else { throw error("half of a surrogate pair is missing") }
        position = afterFirst
        return "\u{FFFD}"
    }

    private mutating func codeUnit() throws(InvalidJSON) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error("four hexadecimal digits should stand here")
            }
            value = value << 4 + UInt32(digit)
            position += 1
        }
        return value
    }
}

// MARK: - Bytes

extension JSONReader {
    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard let byte = peek, byte == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        return position - start
    }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private func error(_ problem: String) -> InvalidJSON {
        let before = bytes[..<min(position, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return InvalidJSON(line: line, column: position - lineStart + 1, problem: problem)
    }
}

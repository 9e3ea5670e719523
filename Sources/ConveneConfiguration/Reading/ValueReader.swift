import ConveneModel

/// How a setting is made from a TOML value: throws what is wrong with the value, without its place.
struct ValueReader<Value> {
    private let body: (TOMLNode) throws(Complaint) -> Value

    init(_ body: @escaping (TOMLNode) throws(Complaint) -> Value) {
        self.body = body
    }

    func callAsFunction(_ node: TOMLNode) throws(Complaint) -> Value {
        try body(node)
    }

    /// This value, made into another or refused.
    func map<Other>(_ transform: @escaping (Value) throws(Complaint) -> Other) -> ValueReader<Other> {
        let body = body
        return ValueReader<Other> { (node) throws(Complaint) in try transform(try body(node)) }
    }
}

extension ValueReader where Value == String {
    /// Any text.
    static var text: Self {
        Self { (node) throws(Complaint) in
            guard case .text(let text) = node.value else {
                throw Complaint("is \(node.kind) where a text belongs", remedy: "write the value in quotes")
            }
            return text
        }
    }

    /// A text in one line that is not empty.
    static var line: Self {
        Self.text.map { (text) throws(Complaint) in
            guard !text.trimmed.isEmpty else { throw Complaint("is empty", remedy: "give a value, or leave the setting out") }
            guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
                throw Complaint("holds a line break or another control character", remedy: "write it in one line")
            }
            return text
        }
    }

    /// The whole path of a file or folder. Where a daemon works is nobody's business, so relative paths are refused.
    static var path: Self {
        Self.line.map { (text) throws(Complaint) in
            guard text.hasPrefix("/") else {
                throw Complaint("is “\(text)”, a relative path", remedy: "write the whole path, from the first /")
            }
            return text
        }
    }
}

extension ValueReader {
    /// The same, but an empty text stands for “not set”.
    var unlessEmpty: ValueReader<Value?> {
        ValueReader<Value?> { (node) throws(Complaint) in
            if node.text == "" { return nil }
            return try self(node)
        }
    }
}

extension ValueReader where Value == Bool {
    static var flag: Self {
        Self { (node) throws(Complaint) in
            guard case .flag(let flag) = node.value else {
                throw Complaint("is \(node.kind) where true or false belongs", remedy: "write true or false, without quotes")
            }
            return flag
        }
    }
}

extension ValueReader where Value == Int {
    static func integer(in range: ClosedRange<Int>) -> Self {
        Self { (node) throws(Complaint) in
            guard case .integer(let number) = node.value else {
                throw Complaint("is \(node.kind) where a whole number belongs", remedy: "write digits without quotes")
            }
            guard range.contains(number) else {
                throw Complaint("is \(number), out of range", remedy: "use \(range.lowerBound) to \(range.upperBound)")
            }
            return number
        }
    }
}

extension ValueReader where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
    /// One of a few words.
    static var choice: Self {
        ValueReader<String>.text.map { (text) throws(Complaint) in
            if let value = Value(rawValue: text) { return value }
            let words = Value.allCases.map(\.rawValue)
            let hint = nearestName(to: text, among: words).map { "did you mean “\($0)”? " } ?? ""
            throw Complaint("is “\(text)”, which is none of its words", remedy: hint + "use \(listed(words))")
        }
    }
}

/// `“a”, “b” or “c”`.
func listed(_ words: [String]) -> String {
    let quoted = words.map { "“\($0)”" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
}

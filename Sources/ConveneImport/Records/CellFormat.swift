import ConveneModel

/// How one type of value is written in a cell. Reading what was printed gives the value back.
struct CellFormat<Value: Equatable & Sendable>: Sendable {
    /// Gets the cell's cleaned text, which is never empty.
    let parse: @Sendable (String) throws(CellProblem) -> Value
    let print: @Sendable (Value) -> String
    /// The words that are accepted, where there is a closed list of them.
    var allowed: [String] = []
    var shape = CellShape.text
    /// Whether the text may have several lines.
    var keepsLines = false
    /// Texts by which people say that there is nothing.
    var meaningNothing: Set<String> = []

    /// Reads a cell as it stands in the file; nothing where the cell is empty.
    func value(in raw: String) throws(CellProblem) -> Value? {
        let text = try CellText.cleaned(raw, keepingLines: keepsLines)
        guard !text.isEmpty else { return nil }
        if !meaningNothing.isEmpty, meaningNothing.contains(text.lowercased()) { return nil }
        return try parse(text)
    }
}

extension CellFormat where Value == String {
    static var text: Self { Self(parse: { text throws(CellProblem) in text }, print: { $0 }) }

    /// Text that may have several lines, such as a note.
    static var lines: Self { Self(parse: { text throws(CellProblem) in text }, print: { $0 }, keepsLines: true) }

    static func text(atMost limit: Int) -> Self {
        Self(
            parse: { text throws(CellProblem) in
                guard text.count <= limit else {
                    throw CellProblem("it has \(text.count) characters", remedy: "shorten it to \(limit)")
                }
                return text
            }, print: { $0 })
    }

    /// A BCP 47 tag such as `vi` or `en-GB`, by its form.
    static var languageTag: Self {
        Self(
            parse: { text throws(CellProblem) in
                let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
                let letters = parts.first.map { (2...3).contains($0.count) && $0.allSatisfy(\.isASCIILetter) } ?? false
                let rest = parts.dropFirst().allSatisfy { part in
                    (1...8).contains(part.count) && part.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
                }
                guard letters, rest else {
                    throw CellProblem("this is not a language tag", remedy: "write a tag such as vi or en")
                }
                return text
            }, print: { $0 })
    }
}

extension CellFormat {
    static func id<Noun>() -> Self where Value == ID<Noun> {
        Self(
            parse: { text throws(CellProblem) in
                do throws(InvalidID) { return try ID<Noun>(text) } catch {
                    throw CellProblem(
                        "this is not an id", remedy: "use 1 to 64 of A-Z a-z 0-9 . _ - and begin with a letter or a digit")
                }
            }, print: \.text)
    }

    /// One word of a closed list; `-` and `_` are the same, and so are capitals and small letters.
    static func word() -> Self where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
        let words = Value.allCases.map(\.rawValue)
        return Self(
            parse: { text throws(CellProblem) in
                guard let value = Value(rawValue: text.lowercased().replacing("-", with: "_")) else {
                    throw CellProblem("this word is not known here", remedy: "write one of: \(words.joined(separator: ", "))")
                }
                return value
            }, print: \.rawValue, allowed: words)
    }

    /// `a;b;c`, each item once. Empty items are dropped.
    static func list<Item>(_ item: CellFormat<Item>) -> Self where Value == [Item] {
        Self(
            parse: { text throws(CellProblem) in
                var items: [Item] = []
                for piece in text.utf8.split(separator: UInt8(ascii: ";")) {
                    guard let value = try item.value(in: String(Substring(piece))) else { continue }
                    guard !items.contains(value) else {
                        throw CellProblem("\(item.print(value)) is listed twice", remedy: "list it once")
                    }
                    items.append(value)
                }
                return items
            }, print: { $0.map(item.print).joined(separator: ";") }, allowed: item.allowed, shape: .list)
    }
}

extension UInt8 {
    var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}

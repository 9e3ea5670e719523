import ConveneModel
import GRDB

/// Reads the columns of one row from left to right, each as the type that the caller names.
///
/// A column that does not hold that type means that the file is not ours or is damaged, and throws `StoreError.damaged`.
struct RowReader {
    private let row: Row
    private var index = 0
    /// The first column that holds a text which cannot be read as its type, even where the value is optional.
    private(set) var damage: StoreError?

    init(_ row: Row) {
        self.row = row
    }

    private mutating func take<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ type: Value.Type) -> Value? {
        defer { index += 1 }
        return row[index] as Value?
    }

    /// Reads a text as something else; a text that is there and cannot be read is damage, not an absent value.
    private mutating func parsed<Value>(as what: String, _ parse: (String) -> Value?) -> Value? {
        guard let text = optionalText() else { return nil }
        let value = parse(text)
        if value == nil, damage == nil { damage = missing(what) }
        return value
    }

    private func missing(_ what: String) -> StoreError {
        .damaged("column \(index) of a row should hold \(what) and does not")
    }

    mutating func optionalText() -> String? { take(String.self) }
    mutating func optionalInteger() -> Int64? { take(Int64.self) }
    mutating func optionalInt() -> Int? { take(Int64.self).map(Int.init) }
    mutating func optionalReal() -> Double? { take(Double.self) }
    mutating func optionalFlag() -> Bool? { take(Int64.self).map { $0 != 0 } }

    mutating func text() throws -> String {
        guard let value = optionalText() else { throw missing("text") }
        return value
    }

    mutating func integer() throws -> Int64 {
        guard let value = optionalInteger() else { throw missing("an integer") }
        return value
    }

    mutating func int() throws -> Int { Int(try integer()) }
    mutating func flag() throws -> Bool { try integer() != 0 }

    mutating func bytes() throws -> [UInt8] {
        defer { index += 1 }
        return try row.withUnsafeData(atIndex: index) { $0.map { Array($0) } } ?? []
    }

    mutating func id<Noun>() throws -> ID<Noun> { ID(trusted: try text()) }
    mutating func optionalID<Noun>() -> ID<Noun>? { optionalText().map(ID.init(trusted:)) }

    mutating func optionalDate() -> CivilDate? { parsed(as: "a date", CivilDate.init) }
    mutating func optionalInstant() -> Instant? { optionalInteger().map(Instant.init(milliseconds:)) }
    mutating func instant() throws -> Instant { Instant(milliseconds: try integer()) }
    mutating func optionalCivil() -> CivilDateTime? { parsed(as: "a date-time", CivilDateTime.init) }

    mutating func date() throws -> CivilDate {
        guard let value = optionalDate() else { throw missing("a date") }
        return value
    }

    mutating func civil() throws -> CivilDateTime {
        guard let value = optionalCivil() else { throw missing("a date-time") }
        return value
    }

    mutating func word<Word: RawRepresentable>() throws -> Word where Word.RawValue == String {
        guard let value: Word = optionalWord() else { throw missing("a \(Word.self)") }
        return value
    }

    mutating func optionalWord<Word: RawRepresentable>() -> Word? where Word.RawValue == String {
        parsed(as: "a \(Word.self)", Word.init(rawValue:))
    }

    mutating func list() throws -> [String] { try text().split(separator: ";").map(String.init) }
}

import ConveneModel

// How the model's own types stand in a column: ids, dates and civil times as text, instants as UTC milliseconds.

extension SQLValue {
    init<Noun>(_ id: ID<Noun>) { self = .text(id.text) }
    init<Noun>(_ id: ID<Noun>?) { self.init(id?.text) }
    init(_ date: CivilDate?) { self.init(date?.description) }
    init(_ time: CivilDateTime?) { self.init(time?.description) }
    init(_ instant: Instant?) { self.init(instant?.milliseconds) }
    init<Word: RawRepresentable>(_ word: Word) where Word.RawValue == String { self = .text(word.rawValue) }
    init<Word: RawRepresentable>(_ word: Word?) where Word.RawValue == String { self.init(word?.rawValue) }

    /// A list of words, joined by `;`; none of the words may hold one.
    init(list: [String]) { self = .text(list.joined(separator: ";")) }
}

import ConveneModel

/// What a language says in its own way: times, spans, distances, places, and how a person is addressed.
protocol Wording: Sendable {
    /// A moment in full, for a letter.
    func long(_ moment: CivilDateTime) -> String
    func long(_ span: TimeSpan) -> String
    /// For an SMS. A year that everybody knows may be left out: `currentYear` is known.
    func short(_ span: TimeSpan, currentYear: Int) -> String
    func date(_ date: CivilDate) -> String
    /// Without a year.
    func dayAndMonth(_ date: CivilDate) -> String
    /// `days` from today, or nothing for the past.
    func distance(days: Int) -> String?
    func place(_ parts: [String]) -> String
    func list(_ items: [String]) -> String
    /// How the text speaks of the reader: `Bà`, `Quý đơn vị`.
    func salutation(_ contact: Contact) -> String
    /// Whom a letter is to.
    func addressee(_ subject: Subject) -> String
    /// A document of a dossier, known by its code.
    func document(_ code: String) -> String
    /// What a deadline is for: its title without the words that the sentence around it says already.
    func dossier(_ title: String) -> String
}

/// When something takes place.
struct TimeSpan: Equatable {
    var start: CivilDateTime
    var end: CivilDateTime
    /// Whether the days count more than the hours, as at a fair.
    var isOpenDaily: Bool

    init(start: CivilDateTime, end: CivilDateTime, isOpenDaily: Bool = false) {
        self.start = start
        self.end = max(start, end)
        self.isOpenDaily = isOpenDaily
    }

    var isWithinOneDay: Bool { start.date == end.date }
    var days: Int { Int(end.date.dayNumber) - Int(start.date.dayNumber) + 1 }
}

extension StringProtocol {
    /// The first letter in upper case, the rest as it is.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// The first letter in lower case, the rest as it is; an abbreviation such as `OCOP` stays.
    var decapitalizedFirst: String {
        let isAbbreviation = dropFirst().first?.isUppercase ?? false
        return isAbbreviation ? String(self) : prefix(1).lowercased() + dropFirst()
    }
}

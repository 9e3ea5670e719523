/// A day off, or a day worked in exchange for one, as the office's yearly notice gives it.
package struct Holiday: Equatable, Sendable {
    package var date: CivilDate
    package var name: String
    package var nameEnglish: String?
    package var kind: HolidayKind
    /// Where this is known from and how surely, in the office's words.
    package var status: String?

    package init(date: CivilDate, name: String, kind: HolidayKind) {
        self.date = date
        self.name = name
        self.kind = kind
    }
}

package enum HolidayKind: String, CaseIterable, Sendable {
    case off, working
}

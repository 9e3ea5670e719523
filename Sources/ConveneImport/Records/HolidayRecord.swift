package import ConveneModel

/// Holidays as text.
package enum HolidayRecord {
    package static let table = RecordTable<Holiday>(
        noun: "holiday", blank: Holiday(date: CivilDate(dayNumber: 0), name: "", kind: .off),
        columns: [
            .required("date", \.date, .date, "the day"),
            .required("name", \.name, .text, "what the day is"),
            .optional("name_en", \.nameEnglish, .text, "the same in English"),
            .defaulted("kind", \.kind, to: .off, .word(), "a day off, or a day worked in exchange"),
            .optional("status", \.status, .text, "where this is known from, and how surely"),
        ])
}

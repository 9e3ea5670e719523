import ConveneModel

extension Mapping<Holiday> {
    static let holiday = Mapping(
        noun: "holiday", table: "holiday", columns: ["date", "name", "name_en", "kind", "status"], filters: ["kind"],
        read: { row in
            let (date, name, english) = (try row.date(), try row.text(), row.optionalText())
            var holiday = Holiday(date: date, name: name, kind: try row.word())
            holiday.nameEnglish = english
            holiday.status = row.optionalText()
            return holiday
        },
        write: { holiday in
            [
                SQLValue(holiday.date), SQLValue(holiday.name), SQLValue(holiday.nameEnglish), SQLValue(holiday.kind),
                SQLValue(holiday.status),
            ]
        }
    )
}

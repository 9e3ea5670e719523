import ConveneModel

extension CellFormat where Value == CivilDate {
    static var date: Self {
        Self(
            parse: { text throws(CellProblem) in
                guard let date = CivilDate(text) else {
                    throw CellProblem("this is not a date", remedy: "write year-month-day, such as 2026-11-25")
                }
                return date
            }, print: \.description)
    }
}

extension CellFormat where Value == CivilDateTime {
    static var dateTime: Self {
        Self(
            parse: { text throws(CellProblem) in
                guard let reading = CivilDateTime(text) else {
                    throw CellProblem(
                        "this is not a date with a time", remedy: "write it as 2026-11-25T08:00, in the event's own zone")
                }
                return reading
            }, print: \.description)
    }
}

extension CellFormat where Value == ZoneID {
    /// Whether the zone exists is checked with the rest of the batch.
    static var zone: Self { Self(parse: { text throws(CellProblem) in ZoneID(text) }, print: \.name) }
}

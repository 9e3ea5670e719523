import ConveneModel

/// British English.
struct EnglishWording: Wording {
    func long(_ moment: CivilDateTime) -> String {
        "\(clock(moment.time)), \(weekday(moment.date)) \(dayMonthYear(moment.date, to: nil))"
    }

    func long(_ span: TimeSpan) -> String {
        guard !span.isWithinOneDay else { return long(span.start) }
        let count = span.days < 10 ? EnglishNames.numbers[span.days] : String(span.days)
        let (first, last) = (clock(span.start.time), clock(span.end.time))
        let start = "\(weekday(span.start.date)) \(dayMonthYear(span.start.date, to: span.end.date))"
        let end = "\(weekday(span.end.date)) \(dayMonthYear(span.end.date, to: nil))"
        if span.isOpenDaily { return "\(count) days, \(start) to \(end), \(first) to \(last)" }
        return "\(count) days, \(first) \(start) to \(last) \(end)"
    }

    func short(_ span: TimeSpan, currentYear: Int) -> String {
        let time = "\(span.start.time.hour):\(padded(span.start.time.minute, to: 2))"
        let year = span.end.date.components.year == currentYear ? "" : " \(span.end.date.components.year)"
        if span.isWithinOneDay {
            return "\(time) \(span.start.date.weekday.abbreviation) \(dayAndMonth(span.start.date))\(year)"
        }
        let days = "\(shortStart(span))-\(dayAndMonth(span.end.date))\(year)"
        return span.isOpenDaily ? days : "\(time) \(days)"
    }

    func date(_ date: CivilDate) -> String { "\(dayAndMonth(date)) \(date.components.year)" }

    func dayAndMonth(_ date: CivilDate) -> String {
        "\(date.components.day) \(EnglishNames.shortMonths[date.components.month - 1])"
    }

    func distance(days: Int) -> String? {
        switch days {
        case ..<0: nil
        case 0: "today"
        case 1: "tomorrow"
        default: "in \(days) days"
        }
    }

    func list(_ items: [String]) -> String { items.joined(separator: ", ") }

    private func clock(_ time: TimeOfDay) -> String {
        let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
        return "\(hour):\(padded(time.minute, to: 2)) \(time.hour < 12 ? "am" : "pm")"
    }

    private func weekday(_ date: CivilDate) -> String { EnglishNames.weekdays[date.weekday.rawValue - 1] }

    /// `26 November 2026`, without the month and year that `last` is going to say.
    private func dayMonthYear(_ date: CivilDate, to last: CivilDate?) -> String {
        let (year, month, day) = date.components
        let sameYear = last?.components.year == year
        if sameYear, last?.components.month == month { return String(day) }
        return "\(day) \(EnglishNames.months[month - 1])\(sameYear ? "" : " \(year)")"
    }

    /// `26` of `26-27 Nov`, `30 Nov` of `30 Nov-2 Dec`.
    private func shortStart(_ span: TimeSpan) -> String {
        let (start, end) = (span.start.date.components, span.end.date.components)
        if start.year != end.year { return date(span.start.date) }
        return start.month == end.month ? String(start.day) : dayAndMonth(span.start.date)
    }
}

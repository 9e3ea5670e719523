import ConveneModel

/// Vietnamese, in the style of official letters.
struct VietnameseWording: Wording {
    func long(_ moment: CivilDateTime) -> String {
        let time = "\(moment.time.hour) giờ \(padded(moment.time.minute, to: 2))"
        return "\(time), \(weekday(moment.date)), ngày \(date(moment.date))"
    }

    func long(_ span: TimeSpan) -> String {
        guard !span.isWithinOneDay else { return long(span.start) }
        return "\(padded(span.days, to: 2)) ngày, từ \(long(span.start)) đến \(long(span.end))"
    }

    func short(_ span: TimeSpan, currentYear: Int) -> String {
        let time = "\(span.start.time.hour)h\(padded(span.start.time.minute, to: 2))"
        if span.isWithinOneDay { return "\(time) \(weekday(span.start.date)) \(date(span.start.date))" }
        let days = days(span)
        return span.isOpenDaily ? days : "\(time) \(days)"
    }

    /// A zero stands before days under 10 and before the months 1 and 2 only (Decree 30/2020).
    func date(_ date: CivilDate) -> String {
        "\(dayAndMonth(date))/\(date.components.year)"
    }

    func dayAndMonth(_ date: CivilDate) -> String {
        let (_, month, day) = date.components
        return "\(padded(day, to: 2))/\(month <= 2 ? "0" : "")\(month)"
    }

    func distance(days: Int) -> String? {
        switch days {
        case ..<0: nil
        case 0: "hôm nay"
        case 1: "ngày mai"
        default: "còn \(days) ngày"
        }
    }

    func list(_ items: [String]) -> String { items.joined(separator: ", ") }

    /// `26-27/11/2026`, `30/11-02/12/2026`, `31/12/2026-02/01/2027`.
    private func days(_ span: TimeSpan) -> String {
        let (start, end) = (span.start.date.components, span.end.date.components)
        let last = date(span.end.date)
        if start.year != end.year { return "\(date(span.start.date))-\(last)" }
        return start.month != end.month ? "\(dayAndMonth(span.start.date))-\(last)" : "\(padded(start.day, to: 2))-\(last)"
    }

    private func weekday(_ date: CivilDate) -> String {
        ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"][date.weekday.rawValue - 1]
    }
}

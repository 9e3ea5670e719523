/// A rule for all years to come, as in the POSIX variable TZ with the extensions of RFC 9636:
/// `<+07>-7`, `EST5EDT,M3.2.0,M11.1.0`, `<-02>2<-01>,M3.5.0/-1,M10.5.0/0`.
struct PosixZone: Equatable, Sendable {
    /// Seconds east of Greenwich (in the text, west is positive).
    var standardOffset: Int
    var daylight: Daylight?

    /// The time of the year with another offset.
    struct Daylight: Equatable, Sendable {
        var offset: Int
        /// Read on the clock of standard time.
        var starts: YearlyChange
        /// Read on the clock of daylight time.
        var ends: YearlyChange
    }

    func offset(at seconds: Int64) -> Int {
        guard daylight != nil else { return standardOffset }
        let year = Self.year(of: seconds)
        return changes(from: year - 1, through: year + 1).last { $0.moment <= seconds }?.offset ?? standardOffset
    }

    /// The moments of change of some years, in order, each with the offset that begins.
    ///
    /// A change can lie in a neighbouring year of UTC, and where daylight time never ends, its end falls on the next year's
    /// start: then the later year wins.
    func changes(from firstYear: Int, through lastYear: Int) -> [(moment: Int64, offset: Int)] {
        guard let daylight else { return [] }
        var changes: [(moment: Int64, offset: Int)] = []
        for year in firstYear...lastYear {
            changes.append((daylight.ends.localSeconds(in: year) - Int64(daylight.offset), standardOffset))
            changes.append((daylight.starts.localSeconds(in: year) - Int64(standardOffset), daylight.offset))
        }
        return changes.enumerated()
            .sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }
            .map(\.element)
    }

    static func year(of seconds: Int64) -> Int {
        CivilDateTime(localSeconds: seconds).date.components.year
    }
}

/// A day of the year and a reading of the clock on it, which may lie outside that day.
struct YearlyChange: Equatable, Sendable {
    var day: Day
    /// Seconds from that day's midnight: up to a week before or after it.
    var seconds: Int

    enum Day: Equatable, Sendable {
        /// `J60`: 1 March in every year; 29 February is not counted.
        case withoutLeapDay(Int)
        /// `59`: counted from 0, 29 February included.
        case zeroBased(Int)
        /// `M3.5.0`: the last Sunday of March. Week 5 is the last; Sunday is 0.
        case weekday(month: Int, week: Int, day: Int)
    }

    func localSeconds(in year: Int) -> Int64 {
        Int64(dayNumber(in: year)) * 86_400 + Int64(seconds)
    }

    private func dayNumber(in year: Int) -> Int {
        switch day {
        case .withoutLeapDay(let day):
            Self.firstDay(1, of: year) + day - 1 + (CivilDate.isLeap(year) && day >= 60 ? 1 : 0)
        case .zeroBased(let day):
            Self.firstDay(1, of: year) + day
        case .weekday(let month, let week, let day):
            Self.firstDay(month, of: year) + Self.dayOfMonth(year, month, week, day)
        }
    }

    /// Days from the first of the month to the given weekday of the given week.
    private static func dayOfMonth(_ year: Int, _ month: Int, _ week: Int, _ day: Int) -> Int {
        let first = CivilDate(dayNumber: Int32(firstDay(month, of: year)))
        let toFirst = (day - first.weekday.rawValue % 7 + 7) % 7
        let offset = toFirst + (week - 1) * 7
        return offset < CivilDate.days(inMonth: month, of: year) ? offset : offset - 7
    }

    private static func firstDay(_ month: Int, of year: Int) -> Int {
        // A year that the calendar does not have is never asked for: dates end in the year 9999.
        Int(CivilDate(year: min(max(year, 1), 9999), month: month, day: 1)?.dayNumber ?? 0)
    }
}

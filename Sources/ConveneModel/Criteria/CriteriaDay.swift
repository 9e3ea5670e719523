/// A day that a rule speaks of: fixed, or known only when the rule is evaluated.
package enum CriteriaDay: Hashable, Sendable {
    /// The day of the evaluation in the event's zone.
    case today
    /// The event's first day.
    case start
    /// The event's last day.
    case end
    case on(CivilDate)
}

/// A length of time in calendar units: `90 days`, `1 year`.
package struct CalendarSpan: Hashable, Sendable {
    package var count: Int
    package var unit: CalendarUnit

    package init(_ count: Int, _ unit: CalendarUnit) {
        self.count = count
        self.unit = unit
    }

    /// The longest span that a rule may speak of, in years.
    package static let maximumYears = 100

    /// Whether it is no longer than ``maximumYears``.
    package var isWithinBounds: Bool {
        count >= 0 && count <= Self.maximumYears * unit.perYear
    }
}

package enum CalendarUnit: String, CaseIterable, Sendable {
    case days, weeks, months, years

    fileprivate var perYear: Int {
        switch self {
        case .days: 366
        case .weeks: 53
        case .months: 12
        case .years: 1
        }
    }
}

extension CivilDate {
    /// The day `span` later. Months and years are calendar months, clamped to the length of the month.
    package func adding(_ span: CalendarSpan) -> CivilDate { moved(by: span.count, span.unit) }

    package func subtracting(_ span: CalendarSpan) -> CivilDate { moved(by: -span.count, span.unit) }

    private func moved(by count: Int, _ unit: CalendarUnit) -> CivilDate {
        switch unit {
        case .days: adding(days: count)
        case .weeks: adding(days: 7 * count)
        case .months: adding(months: count)
        case .years: adding(months: 12 * count)
        }
    }
}

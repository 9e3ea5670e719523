/// What is asked of a field; which of these a field allows is decided by its type.
package enum Condition: Hashable, Sendable {
    /// A flag is set.
    case holds
    /// The value is one of these: enumeration values as they are stored, texts, ids.
    case isAmong([String])
    /// The value is one of these nodes of a tree or lies below one.
    case isUnder([String])
    /// The value's place in the field's order.
    case ranks(Comparison, String)
    case number(NumberCondition)
    case date(DateCondition)
    case set(SetCondition)
    case certificate(CertificateCondition)
    case history(HistoryCondition)
    case isKnown
    case isUnknown
}

package enum Comparison: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"

    package func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .atLeast: left >= right
        case .atMost: left <= right
        case .above: left > right
        case .below: left < right
        }
    }
}

package enum NumberCondition: Hashable, Sendable {
    case compares(Comparison, Double)
    case equals(Double)
    /// Both ends included.
    case between(Double, Double)
}

package enum DateCondition: Hashable, Sendable {
    case before(CriteriaDay)
    case after(CriteriaDay)
    /// From the day given so far ahead, or so far back, as the field looks (``CriteriaField/looksAhead``); both ends included.
    case within(CalendarSpan, of: CriteriaDay)
}

package enum SetCondition: Hashable, Sendable {
    case isNotEmpty
    case isEmpty
    /// Holds at least one of these.
    case hasAny(of: [String])
}

/// A certificate that ends on a day is valid on that day.
package enum CertificateCondition: Hashable, Sendable {
    case valid(on: CriteriaDay)
    /// Valid from the event's start (or today, for another day) without a break through the day given.
    case validThrough(CriteriaDay)
    case expired
    case expires(within: CalendarSpan, of: CriteriaDay)
}

/// How often a subject attended, was invited to, declined or missed events.
package struct HistoryCondition: Hashable, Sendable {
    package var events: SetCondition
    package var since: HistoryStart?
    /// How many such events there must be, at least 1.
    package var times: Int

    package init(_ events: SetCondition, since: HistoryStart? = nil, times: Int = 1) {
        self.events = events
        self.since = since
        self.times = times
    }
}

/// From when on events count.
package enum HistoryStart: Hashable, Sendable {
    case day(CivilDate)
    case within(CalendarSpan, of: CriteriaDay)
}

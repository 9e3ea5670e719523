/// An iCalendar object (RFC 5545) as one scheduling message carries it (RFC 5546).
package struct CalendarObject: Equatable, Sendable {
    package var method: CalendarMethod
    package var events: [CalendarEvent]

    package init(method: CalendarMethod, events: [CalendarEvent]) {
        self.method = method
        self.events = events
    }

    /// UTF-8 with CRLF, lines folded at 75 octets.
    package func rendered() -> [UInt8] {
        var lines = [ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0")]
        lines += [ContentLine("PRODID", "-//Convene//Convene//EN"), ContentLine("METHOD", method.rawValue)]
        lines += events.flatMap { $0.lines(method: method) }
        lines.append(ContentLine("END", "VCALENDAR"))
        return lines.flatMap { $0.rendered() }
    }
}

/// What the recipient's calendar is asked to do.
package enum CalendarMethod: String, CaseIterable, Sendable {
    /// Somebody is invited, or told of a change.
    case request = "REQUEST"
    case cancel = "CANCEL"
    /// For information, where the office is not the organizer.
    case publish = "PUBLISH"
}

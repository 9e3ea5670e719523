import ConveneModel

extension CalendarEvent {
    func lines(method: CalendarMethod) -> [ContentLine] {
        var lines = [ContentLine("BEGIN", "VEVENT"), ContentLine("UID", text: uid)]
        lines += [ContentLine("SEQUENCE", String(max(sequence, 0))), ContentLine("DTSTAMP", CalendarTime.utc(stampedAt).text)]
        lines += [ContentLine("DTSTART", startsAt.text)] + ending
        lines.append(ContentLine("SUMMARY", text: summary))
        if let details { lines.append(ContentLine("DESCRIPTION", text: details)) }
        if let location { lines.append(ContentLine("LOCATION", text: location)) }
        if let organizer { lines.append(ContentLine("ORGANIZER", mailbox: organizer)) }
        // A published object has no attendees (RFC 5546 §3.2.1).
        if method != .publish { lines += attendees.map(\.line) }
        // A cancellation that does not say so inside is overlooked by some calendars.
        lines.append(ContentLine("STATUS", method == .cancel ? Status.cancelled.rawValue : status.rawValue))
        return lines + [ContentLine("END", "VEVENT")]
    }

    /// DTEND has to lie after DTSTART; a deadline has none.
    private var ending: [ContentLine] {
        guard let endsAt, endsAt.instant > startsAt.instant else { return [] }
        return [ContentLine("DTEND", endsAt.text)]
    }
}

extension CalendarAttendee {
    fileprivate var line: ContentLine {
        let asks = participation == .needsAction ? "TRUE" : "FALSE"
        let parameters = [
            ("ROLE", "REQ-PARTICIPANT"), ("PARTSTAT", participation.rawValue), ("RSVP", asks),
        ]
        return ContentLine("ATTENDEE", mailbox: mailbox, parameters: parameters)
    }
}

extension CalendarTime {
    fileprivate var instant: Instant {
        switch self {
        case .utc(let instant): instant
        }
    }

    /// `20261125T010000Z`. A moment outside the years 1 to 9999 is drawn to their edge: the form has four digits.
    fileprivate var text: String {
        let local = CivilDateTime(localSeconds: min(max(instant.seconds, -62_135_596_800), 253_402_300_799))
        let (year, month, day) = local.date.components
        let date = "\(padded(year, to: 4))\(padded(month, to: 2))\(padded(day, to: 2))"
        return "\(date)T\(padded(local.time.hour, to: 2))\(padded(local.time.minute, to: 2))\(padded(local.time.second, to: 2))Z"
    }
}

package import ConveneModel

/// A VEVENT: one thing in a calendar, known by its UID for good.
package struct CalendarEvent: Equatable, Sendable {
    package enum Status: String, CaseIterable, Sendable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }

    package var uid: String
    /// Rises whenever an object with other content is sent under the same UID.
    package var sequence: Int
    /// When this object was made.
    package var stampedAt: Instant
    package var startsAt: CalendarTime
    package var endsAt: CalendarTime?
    package var summary: String
    package var details: String?
    package var location: String?
    package var organizer: Mailbox?
    package var attendees: [CalendarAttendee]
    package var status: Status

    package init(
        uid: String, sequence: Int = 0, stampedAt: Instant, startsAt: CalendarTime, endsAt: CalendarTime? = nil,
        summary: String, details: String? = nil, location: String? = nil, organizer: Mailbox? = nil,
        attendees: [CalendarAttendee] = [], status: Status = .confirmed
    ) {
        self.uid = uid
        self.sequence = sequence
        self.stampedAt = stampedAt
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.summary = summary
        self.details = details
        self.location = location
        self.organizer = organizer
        self.attendees = attendees
        self.status = status
    }
}

/// Who is asked to come.
package struct CalendarAttendee: Equatable, Sendable {
    package enum Participation: String, CaseIterable, Sendable {
        case needsAction = "NEEDS-ACTION"
        case accepted = "ACCEPTED"
        case declined = "DECLINED"
    }

    package var mailbox: Mailbox
    package var participation: Participation

    package init(_ mailbox: Mailbox, participation: Participation = .needsAction) {
        self.mailbox = mailbox
        self.participation = participation
    }
}

/// A moment as a calendar writes it. UTC is the one form so far; a civil time in a zone would need its VTIMEZONE beside it.
package enum CalendarTime: Equatable, Sendable {
    case utc(Instant)
}

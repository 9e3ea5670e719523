/// A conference, training, coaching, fair, evaluation or deadline.
///
/// The local date-times together with the zone are the truth; instants are derived from them.
package struct Event: Equatable, Sendable {
    package var id: ID<Event>
    package var title: String
    /// At most 40 characters, for an SMS.
    package var shortTitle: String?
    package var titleEnglish: String?
    package var kind: EventKind
    package var status: EventStatus
    package var messageClass: MessageClass
    package var organizer: String?
    package var coOrganizers: [String]
    package var contact: String?
    package var venue: Venue
    package var startsAt: CivilDateTime
    package var endsAt: CivilDateTime
    package var zone: ZoneID
    /// The last moment to register, in the event's zone.
    package var registerBy: CivilDateTime?
    package var capacity: Int?
    package var quotaPerLocality: Int?
    package var sessionMode: SessionMode
    /// Who may come, in the criteria language; nothing selects nobody.
    package var audience: String?
    package var requirements: [String]
    package var bring: String?
    package var support: String?
    package var documentNumber: String?
    package var signedBy: String?
    package var replaces: ID<Event>?
    package var notes: String?

    package init(
        id: ID<Event>, title: String, kind: EventKind, status: EventStatus,
        startsAt: CivilDateTime, endsAt: CivilDateTime, zone: ZoneID
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.status = status
        self.messageClass = .notice
        self.coOrganizers = []
        self.venue = Venue()
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.zone = zone
        self.sessionMode = .parts
        self.requirements = []
    }
}

package struct Venue: Equatable, Sendable {
    package var name: String?
    package var shortName: String?
    package var address: String?
    package var locality: ID<Locality>?

    package init() {}
}

/// The kinds that are built in; a deadline is a point in time without a seat.
package enum EventKind: String, CaseIterable, Sendable {
    case conference, training, coaching, fair, evaluation, deadline
}

package enum EventStatus: String, CaseIterable, Sendable {
    case draft, scheduled, done, cancelled
}

/// What a message is before the law: a notice to those concerned, or promotion.
package enum MessageClass: String, CaseIterable, Sendable {
    case notice, promotion
}

/// How an event's sessions relate: parts of one whole, or alternatives with a seat in one.
package enum SessionMode: String, CaseIterable, Sendable {
    case parts, alternatives
}

/// A dated part of an event; where sessions are alternatives, a seat of its own. Its times are read in the event's zone.
package struct Session: Equatable, Sendable {
    package var id: ID<Session>
    package var event: ID<Event>
    /// Order within the event, from 1.
    package var sequence: Int
    package var title: String
    package var startsAt: CivilDateTime
    package var endsAt: CivilDateTime
    package var room: String?
    package var presenter: String?
    /// Who of the event's audience may take this session; nothing means all of them.
    package var audience: String?
    package var capacity: Int?
    package var isMandatory: Bool

    package init(
        id: ID<Session>, event: ID<Event>, sequence: Int, title: String, startsAt: CivilDateTime, endsAt: CivilDateTime
    ) {
        self.id = id
        self.event = event
        self.sequence = sequence
        self.title = title
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.isMandatory = true
    }
}

/// What a subject can be told of an event: when, where, and whether it takes place.
///
/// Staleness compares the facts told with the facts now. A corrected typo in a description changes none of them.
package struct Facts: Hashable, Sendable {
    package let startsAt: CivilDateTime
    package let endsAt: CivilDateTime
    package let zone: ZoneID
    package let venue: String
    package let takesPlace: Bool

    /// The facts for somebody who attends `session` of an event with alternatives, or the whole of `event`.
    package init(event: Event, session: Session? = nil) {
        startsAt = session?.startsAt ?? event.startsAt
        endsAt = session?.endsAt ?? event.endsAt
        zone = event.zone
        let place = [session?.room, event.venue.name, event.venue.address]
        venue = place.compactMap(\.self).joined(separator: ", ")
        takesPlace = event.status != .cancelled
    }

    /// One line that is equal exactly where the facts are.
    package var fingerprint: String {
        "\(takesPlace ? "on" : "off") \(startsAt)/\(endsAt) [\(zone)] \(venue)"
    }
}

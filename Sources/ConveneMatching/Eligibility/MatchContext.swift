package import ConveneModel

/// Everything that a verdict depends on besides rule and subject. There is no hidden clock.
package struct MatchContext: Sendable {
    package var localities: LocalityTree
    /// The day of the evaluation in the event's zone.
    package var today: CivilDate
    package var eventStart: CivilDate
    package var eventEnd: CivilDate

    package init(localities: LocalityTree, today: CivilDate, eventStart: CivilDate, eventEnd: CivilDate) {
        self.localities = localities
        self.today = today
        self.eventStart = eventStart
        self.eventEnd = eventEnd
    }

    package init(localities: LocalityTree, today: CivilDate, event: Event) {
        self.init(localities: localities, today: today, eventStart: event.startsAt.date, eventEnd: event.endsAt.date)
    }

    func date(of day: CriteriaDay) -> CivilDate {
        switch day {
        case .today: today
        case .start: eventStart
        case .end: eventEnd
        case .on(let date): date
        }
    }
}

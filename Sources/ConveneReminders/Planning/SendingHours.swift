package import ConveneModel

/// The hours of the day in which messages may go out, on the recipient's clock: from `opens` until just before `closes`.
package struct SendingHours: Equatable, Sendable {
    package let opens: TimeOfDay
    package let closes: TimeOfDay

    /// 07:00 to 21:00.
    package static let standard = SendingHours(
        uncheckedOpens: TimeOfDay(secondsFromMidnight: 7 * 3600), closes: TimeOfDay(secondsFromMidnight: 21 * 3600))

    /// The hours, or nothing where they do not last a minute: an office cannot close before it opens.
    package init?(opens: TimeOfDay, closes: TimeOfDay) {
        guard closes.secondsFromMidnight - opens.secondsFromMidnight >= 60 else { return nil }
        self.init(uncheckedOpens: opens, closes: closes)
    }

    private init(uncheckedOpens: TimeOfDay, closes: TimeOfDay) {
        self.opens = uncheckedOpens
        self.closes = closes
    }

    package func contain(_ instant: Instant, in zone: ZoneRules) -> Bool {
        let time = zone.civil(at: instant).time
        return opens <= time && time < closes
    }

    /// `instant` itself within the hours, else the next opening.
    package func opening(from instant: Instant, in zone: ZoneRules) -> Instant {
        let civil = zone.civil(at: instant)
        guard !contain(instant, in: zone) else { return instant }
        let day = civil.time < opens ? civil.date : civil.date.adding(days: 1)
        return zone.instant(of: CivilDateTime(date: day, time: opens))
    }

    /// When a message that falls due at `due` is to go out: at once within the hours, else at the next opening. Where that
    /// would be too late (`usefulUntil`), in the last minute before the closing; never after. Urgent messages do not wait.
    package func sendMoment(due: Instant, usefulUntil: Instant, in zone: ZoneRules, isUrgent: Bool = false) -> Instant {
        guard !isUrgent else { return due }
        let opening = opening(from: due, in: zone)
        return opening < usefulUntil ? opening : lastMinute(upTo: due, in: zone)
    }

    /// `instant` itself within the hours, else a minute before the last closing.
    private func lastMinute(upTo instant: Instant, in zone: ZoneRules) -> Instant {
        let civil = zone.civil(at: instant)
        guard !contain(instant, in: zone) else { return instant }
        let day = civil.time < opens ? civil.date.adding(days: -1) : civil.date
        let minute = TimeOfDay(secondsFromMidnight: closes.secondsFromMidnight - 60)
        return zone.instant(of: CivilDateTime(date: day, time: minute))
    }
}

import ConveneModel

extension Instant {
    /// The date of RFC 5322 with its numeric zone: `Wed, 25 Nov 2026 08:00:00 +0700`.
    ///
    /// An instant outside the years 1900 to 9999 is drawn to their edge: a header cannot say it.
    func internetDate(offsetSeconds: Int) -> String {
        let minutes = min(max(offsetSeconds / 60, -23 * 60 - 59), 23 * 60 + 59)
        let bounded = min(max(seconds, -2_208_902_400), 253_402_214_400)
        let local = CivilDateTime(localSeconds: bounded + Int64(minutes * 60))
        let (year, month, day) = local.date.components
        let date =
            "\(local.date.weekday.abbreviation), \(padded(day, to: 2)) \(EnglishNames.shortMonths[month - 1]) \(padded(year, to: 4))"
        let time = [local.time.hour, local.time.minute, local.time.second].map { padded($0, to: 2) }.joined(separator: ":")
        let zone = "\(minutes < 0 ? "-" : "+")\(padded(abs(minutes) / 60, to: 2))\(padded(abs(minutes) % 60, to: 2))"
        return "\(date) \(time) \(zone)"
    }
}

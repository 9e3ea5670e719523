/// A clock reading within a day, to the second, without a place.
package struct TimeOfDay: Hashable, Comparable, Sendable {
    package let secondsFromMidnight: Int32

    package static let midnight = TimeOfDay(secondsFromMidnight: 0)

    package init(secondsFromMidnight: Int32) {
        precondition((0..<86_400).contains(secondsFromMidnight), "a time of day lies within 24 hours")
        self.secondsFromMidnight = secondsFromMidnight
    }

    package init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
        self.secondsFromMidnight = Int32(hour * 3600 + minute * 60 + second)
    }

    package var hour: Int { Int(secondsFromMidnight) / 3600 }
    package var minute: Int { Int(secondsFromMidnight) / 60 % 60 }
    package var second: Int { Int(secondsFromMidnight) % 60 }

    package static func < (left: Self, right: Self) -> Bool { left.secondsFromMidnight < right.secondsFromMidnight }
}

/// A wall-clock reading: a day and a time of day, meaningful together with a zone.
package struct CivilDateTime: Hashable, Comparable, Sendable {
    package var date: CivilDate
    package var time: TimeOfDay

    package init(date: CivilDate, time: TimeOfDay) {
        self.date = date
        self.time = time
    }

    /// Seconds from 1970-01-01T00:00 of the same wall clock.
    package init(localSeconds: Int64) {
        let day = localSeconds >= 0 ? localSeconds / 86_400 : (localSeconds - 86_399) / 86_400
        self.date = CivilDate(dayNumber: Int32(day))
        self.time = TimeOfDay(secondsFromMidnight: Int32(localSeconds - day * 86_400))
    }

    package var localSeconds: Int64 {
        Int64(date.dayNumber) * 86_400 + Int64(time.secondsFromMidnight)
    }

    package static func < (left: Self, right: Self) -> Bool { left.localSeconds < right.localSeconds }
}

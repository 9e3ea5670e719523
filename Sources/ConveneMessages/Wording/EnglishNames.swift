import ConveneModel

/// English words of the calendar.
enum EnglishNames {
    static let shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
    static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    static let numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
}

extension Weekday {
    /// `Mon` … `Sun`.
    var abbreviation: Substring { EnglishNames.weekdays[rawValue - 1].prefix(3) }
}

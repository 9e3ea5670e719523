// Texts of dates and times as they stand in files and on the wire: ISO 8601 in the profile of RFC 3339.

extension CivilDate: LosslessStringConvertible {
    /// Reads `2026-11-25`.
    package init?(_ text: String) {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(digits: 4), scanner.skip("-"), let month = scanner.number(digits: 2),
            scanner.skip("-"), let day = scanner.number(digits: 2), scanner.isAtEnd
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var description: String {
        let (year, month, day) = components
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}

extension TimeOfDay: LosslessStringConvertible {
    /// Reads `08:00` and `08:00:30`.
    package init?(_ text: String) {
        var scanner = DigitScanner(text)
        guard let hour = scanner.number(digits: 2), scanner.skip(":"), let minute = scanner.number(digits: 2) else { return nil }
        var second = 0
        if scanner.skip(":") {
            guard let seconds = scanner.number(digits: 2) else { return nil }
            second = seconds
        }
        guard scanner.isAtEnd else { return nil }
        self.init(hour: hour, minute: minute, second: second)
    }

    /// `08:00`; seconds only where there are any.
    package var description: String {
        let minutes = "\(padded(hour, to: 2)):\(padded(minute, to: 2))"
        return second == 0 ? minutes : "\(minutes):\(padded(second, to: 2))"
    }
}

extension CivilDateTime: LosslessStringConvertible {
    /// Reads `2026-11-25T08:00`, with or without seconds; a blank may stand for the `T`.
    package init?(_ text: String) {
        guard let split = text.firstIndex(where: { $0 == "T" || $0 == " " }),
            let date = CivilDate(String(text[..<split])),
            let time = TimeOfDay(String(text[text.index(after: split)...]))
        else { return nil }
        self.init(date: date, time: time)
    }

    package var description: String { "\(date)T\(time)" }
}

extension Instant: LosslessStringConvertible {
    /// Reads an RFC 3339 date-time with `Z` or a numeric offset, fractions of a second to the millisecond.
    package init?(_ text: String) {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(digits: 4), scanner.skip("-"), let month = scanner.number(digits: 2), scanner.skip("-"),
            let day = scanner.number(digits: 2), scanner.skip("T") || scanner.skip("t") || scanner.skip(" "),
            let hour = scanner.number(digits: 2), scanner.skip(":"), let minute = scanner.number(digits: 2), scanner.skip(":"),
            let second = scanner.number(digits: 2), second <= 60, let date = CivilDate(year: year, month: month, day: day),
            let time = TimeOfDay(hour: hour, minute: minute, second: min(second, 59))
        else { return nil }
        let fraction = scanner.skip(".") ? scanner.milliseconds() : 0
        guard let fraction, let offset = scanner.offsetSeconds(), scanner.isAtEnd else { return nil }
        let local = CivilDateTime(date: date, time: time).localSeconds
        self.init(milliseconds: (local - Int64(offset)) * 1000 + Int64(fraction))
    }

    /// RFC 3339 in UTC, to the second: `2026-11-25T01:00:00Z`.
    package var description: String { text(offsetSeconds: 0) }

    /// RFC 3339 with the offset given: `2026-11-25T08:00:00+07:00`. RFC 3339 has no seconds of offset: they are left out of
    /// the clock reading as well, so that the text still names this instant.
    package func text(offsetSeconds exactOffset: Int) -> String {
        let offsetSeconds = exactOffset / 60 * 60
        let local = CivilDateTime(localSeconds: seconds + Int64(offsetSeconds))
        let time = "\(padded(local.time.hour, to: 2)):\(padded(local.time.minute, to: 2)):\(padded(local.time.second, to: 2))"
        guard offsetSeconds != 0 else { return "\(local.date)T\(time)Z" }
        let minutes = abs(offsetSeconds) / 60
        return
            "\(local.date)T\(time)\(offsetSeconds < 0 ? "-" : "+")\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
    }
}

/// `number` in decimal with leading zeros up to `width` digits.
package func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// Reads fixed-width decimal numbers off the front of an ASCII text.
private struct DigitScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func number(digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let digit = nextDigit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        guard let first = rest.first, first == UInt8(ascii: sign) else { return false }
        rest.removeFirst()
        return true
    }

    /// The first three decimals after the point; further ones are read and dropped.
    mutating func milliseconds() -> Int? {
        guard var value = nextDigit() else { return nil }
        var places = 1
        while let digit = nextDigit() {
            if places < 3 { value = value * 10 + digit }
            places += 1
        }
        while places < 3 {
            value *= 10
            places += 1
        }
        return value
    }

    mutating func offsetSeconds() -> Int? {
        if skip("Z") || skip("z") { return 0 }
        let negative = skip("-")
        guard negative || skip("+"), let hours = number(digits: 2), skip(":"), let minutes = number(digits: 2),
            hours < 24, minutes < 60
        else { return nil }
        return (negative ? -1 : 1) * (hours * 3600 + minutes * 60)
    }

    private mutating func nextDigit() -> Int? {
        guard let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        rest.removeFirst()
        return Int(byte - UInt8(ascii: "0"))
    }
}

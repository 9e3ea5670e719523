extension PosixZone {
    /// Reads the footer of a TZif file.
    init(_ text: String) throws(InvalidZoneData) {
        var reader = PosixZoneReader(text)
        guard let zone = reader.zone() else { throw .footer(text) }
        self = zone
    }
}

private struct PosixZoneReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    mutating func zone() -> PosixZone? {
        guard skipName(), let west = clock(upTo: 24) else { return nil }
        guard !rest.isEmpty else { return PosixZone(standardOffset: -west) }
        guard skipName() else { return nil }
        var offset = -west + 3600
        if rest.first != UInt8(ascii: ",") {
            guard let daylightWest = clock(upTo: 24) else { return nil }
            offset = -daylightWest
        }
        guard skip(","), let starts = change(), skip(","), let ends = change(), rest.isEmpty else { return nil }
        return PosixZone(standardOffset: -west, daylight: .init(offset: offset, starts: starts, ends: ends))
    }

    /// An abbreviation: three or more letters, or anything of letters, digits and signs between `<` and `>`.
    private mutating func skipName() -> Bool {
        if skip("<") {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
            rest = rest[rest.index(after: end)...]
            return true
        }
        let name = rest.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
        rest = rest.dropFirst(name.count)
        return name.count >= 3
    }

    private mutating func change() -> YearlyChange? {
        guard let day = day() else { return nil }
        guard skip("/") else { return YearlyChange(day: day, seconds: 7200) }
        return clock(upTo: 167).map { YearlyChange(day: day, seconds: $0) }
    }

    private mutating func day() -> YearlyChange.Day? {
        if skip("J") { return number(in: 1...365).map(YearlyChange.Day.withoutLeapDay) }
        guard skip("M") else { return number(in: 0...365).map(YearlyChange.Day.zeroBased) }
        guard let month = number(in: 1...12), skip("."), let week = number(in: 1...5), skip("."), let day = number(in: 0...6)
        else {
            return nil
        }
        return .weekday(month: month, week: week, day: day)
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    private mutating func clock(upTo hours: Int) -> Int? {
        let negative = skip("-")
        if !negative { _ = skip("+") }
        guard let hour = number(in: 0...hours) else { return nil }
        var seconds = hour * 3600
        for unit in [60, 1] where skip(":") {
            guard let value = number(in: 0...59) else { return nil }
            seconds += value * unit
        }
        return negative ? -seconds : seconds
    }

    private mutating func number(in range: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard (1...3).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return range.contains(value) ? value : nil
    }

    private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: sign) else { return false }
        rest.removeFirst()
        return true
    }
}

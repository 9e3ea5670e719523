import ConveneModel
import Testing

struct CivilDateTests {
    @Test func `every day from 1600 to 2400 has its own number, date and weekday`() throws {
        let first = try #require(CivilDate(year: 1600, month: 1, day: 1))
        // 1 January 1600 was a Saturday.
        var weekday = Weekday.saturday.rawValue
        var number = first.dayNumber
        for year in 1600...2400 {
            for month in 1...12 {
                for day in 1...CivilDate.days(inMonth: month, of: year) {
                    let date = try #require(CivilDate(year: year, month: month, day: day))
                    let isRight =
                        date.dayNumber == number && date.components == (year, month, day) && date.weekday.rawValue == weekday
                    try #require(isRight, "\(year)-\(month)-\(day)")
                    number += 1
                    weekday = weekday % 7 + 1
                }
            }
        }
        // Twice the 146,097 days of four centuries, and the leap year 2400 itself.
        #expect(number - first.dayNumber == 2 * 146_097 + 366)
    }

    @Test(arguments: [
        (2026, 2, 29), (2026, 4, 31), (1900, 2, 29), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (0, 1, 1), (10_000, 1, 1),
    ])
    func `a day that the calendar lacks is none`(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("2024-02-29", 36, "2027-02-28"), ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
        ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
        ("2023-12-29", 36, "2026-12-29"),
    ])
    func `months are added by the calendar, to the last day where a month is short`(from: String, months: Int, to: String) throws
    {
        #expect(try #require(CivilDate(from)).adding(months: months).description == to)
    }

    @Test func `clock readings and local seconds are one, before and after the epoch`() throws {
        for text in ["1969-12-31T23:59:59", "1970-01-01T00:00", "1600-02-29T12:34:56", "2400-12-31T23:59"] {
            let reading = try #require(CivilDateTime(text))
            #expect(CivilDateTime(localSeconds: reading.localSeconds) == reading)
            #expect(reading.description == text)
        }
    }
}

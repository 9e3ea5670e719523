import ArgumentParser
import ConveneAPI

enum HolidayNoun: ResourceNoun {
    static let noun = Noun.holiday
    static let abstract = "Days off, and days worked in exchange for one."
    static let fields: [Field] = [.id("date"), .text("name"), .text("kind"), .text("status")]
    static let example = (id: "2027-01-01", fields: #"--set name="Tết Dương lịch" --set kind=off"#)

    struct Filters: ListFilters {
        @Option(help: "Only of this kind: off or working.")
        var kind: String?

        var query: Query { Query([.kind: kind]) }
    }
}

import ArgumentParser
import ConveneAPI

enum SessionNoun: ResourceNoun {
    static let noun = Noun.session
    static let abstract = "The dated parts of events, or their alternatives."
    static let fields: [Field] = [
        .id("id"), .id("event_id"), .number("seq"), .text("title"), .id("starts_at", title: "starts"),
        .id("ends_at", title: "ends"),
        .text("room"), .number("capacity"), .text("mandatory"),
    ]
    static let example = (
        id: "E18-1",
        fields:
            #"--set event_id=E18 --set seq=1 --set title="Buổi 1" --set starts_at=2026-12-01T08:00 --set ends_at=2026-12-01T11:30"#
    )

    struct Filters: ListFilters {
        @Option(help: "Only those of this event.")
        var event: String?

        var query: Query { Query([.event: event]) }
    }
}

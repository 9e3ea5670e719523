import ArgumentParser
import ConveneAPI

enum EventNoun: ResourceNoun {
    static let noun = Noun.event
    static let abstract = "Conferences, trainings, fairs and deadlines."
    static let fields: [Field] = [
        .id("id"), .text("title"), .text("kind"), .text("status"), .id("starts_at", title: "starts"),
        .id("ends_at", title: "ends"),
        .text("venue_short", title: "venue"), .number("capacity"),
    ]
    static let example = (
        id: "E18",
        fields: #"--set title="Tập huấn" --set kind=training --set starts_at=2026-12-01T08:00 --set ends_at=2026-12-01T11:30"#
    )
    static let verbs: [any ParsableCommand.Type] = [
        ListCommand<Self>.self, ShowEventCommand.self, AddCommand<Self>.self, EditCommand<Self>.self, RemoveCommand<Self>.self,
    ]

    struct Filters: ListFilters {
        @Option(help: "Only of this kind, such as training.")
        var kind: String?

        @Option(help: "Only of this status, such as scheduled.")
        var status: String?

        @Option(help: "Only those in this locality and everything below it.")
        var locality: String?

        var query: Query { Query([.kind: kind, .status: status, .locality: locality]) }
    }
}

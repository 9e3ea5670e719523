import ArgumentParser
import ConveneAPI

enum LocalityNoun: ResourceNoun {
    static let noun = Noun.locality
    static let abstract = "Provinces, communes and villages, each with the time in which it exists."
    static let fields: [Field] = [
        .id("id"), .text("name"), .text("kind"), .text("parent_id"), .text("code"), .id("valid_from"), .id("valid_to"),
    ]
    static let example = (id: "v-moc-nam", fields: #"--set name="Thôn Mộc Nam" --set kind=village --set parent_id=duy-tan"#)

    struct Filters: ListFilters {
        @Option(help: "Only of this kind, such as commune.")
        var kind: String?

        @Option(help: "Only this one and everything below it.")
        var within: String?

        var query: Query { Query([.kind: kind, .locality: within]) }
    }
}

import ArgumentParser
import ConveneAPI

enum ProductNoun: ResourceNoun {
    static let noun = Noun.product
    static let abstract = "The products of the subjects, with their certificates."
    static let fields: [Field] = [
        .id("id"), .id("subject_id"), .text("name"), .text("group"), .text("stage"), .number("stars"), .id("certified_on"),
        .id("expires_on"),
    ]
    static let example = (
        id: "P044", fields: #"--set subject_id=S001 --set name="Khăn lụa" --set group=handicraft --set stage=idea"#
    )

    struct Filters: ListFilters {
        @Option(help: "Only those of this subject.")
        var subject: String?

        @Option(help: "Only of this stage, such as certified.")
        var stage: String?

        var query: Query { Query([.subject: subject, .stage: stage]) }
    }
}

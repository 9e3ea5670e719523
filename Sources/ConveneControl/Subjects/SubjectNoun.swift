import ArgumentParser
import ConveneAPI

enum SubjectNoun: ResourceNoun {
    static let noun = Noun.subject
    static let abstract = "Households, cooperatives, enterprises and persons that are invited."
    static let fields: [Field] = [
        .id("id"), .text("name"), .text("kind"), .text("status"), .text("locality_id"), .text("contact_name", title: "contact"),
        .id("phone"), .text("email"), .text("channels"),
    ]
    static let example = (
        id: "S033", fields: #"--set name="Cơ sở nón lá Hoa Sen" --set kind=household --set locality_id=duy-tan"#
    )

    struct Filters: ListFilters {
        @Option(help: "Only those in this locality and everything below it.")
        var locality: String?

        @Option(help: "Only of this kind, such as household.")
        var kind: String?

        @Option(help: "Only of this status, such as active.")
        var status: String?

        var query: Query { Query([.locality: locality, .kind: kind, .status: status]) }
    }
}

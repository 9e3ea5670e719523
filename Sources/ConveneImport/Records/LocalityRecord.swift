package import ConveneModel

/// Places as text.
package enum LocalityRecord {
    package static let table = RecordTable<Locality>(
        noun: "locality", blank: Locality(id: ID(trusted: ""), name: "", kind: ""),
        columns: [
            .required("id", \.id, .id(), "a short name that is never given to another place"),
            .required("name", \.name, .text, "the official name"),
            .optional("name_en", \.nameEnglish, .text, "the name in English"),
            .required("kind", \.kind, .text, "province, district, commune, ward, village or another word"),
            .optional("parent_id", \.parent, .id(), "the place that it lies in, by its id"),
            .optional("code", \.code, .text, "the official code; codes are given to other places in time"),
            .optional("code_scheme", \.codeScheme, .text, "who gives the code, such as vn-gso"),
            .optional("valid_from", \.validFrom, .date, "first day of the place; empty means always"),
            .optional("valid_to", \.validTo, .date, "first day without the place; empty means still there"),
            .list("aliases", \.aliases, .text, "other ways to write the name"),
            .optional("note", \.notes, .lines, "anything else"),
        ])
}

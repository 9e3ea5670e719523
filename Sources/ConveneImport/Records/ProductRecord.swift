package import ConveneModel

/// Products as text.
package enum ProductRecord {
    package static let table = RecordTable<Product>(
        noun: "product", blank: Product(id: ID(trusted: ""), subject: ID(trusted: ""), name: ""),
        columns: [
            .required("id", \.id, .id(), "the office's own number or a short name"),
            .required("subject_id", \.subject, .id(), "who makes it, by the subject's id"),
            .required("name", \.name, .text, "the name of the product"),
            .optional("group", \.group, .text, "the product group, such as food"),
            .optional("subgroup", \.subgroup, .text, "the group within the group"),
            .optional("stage", \.stage, .word(), "how far it has come"),
            .optional("stars", \.stars, .number(in: 1...5), "stars of the certificate"),
            .optional("score", \.score, .decimal(in: 0...100), "points of the evaluation"),
            .optional("certificate_no", \.certificate.number, .text, "number of the certificate"),
            .optional("issued_by", \.certificate.issuedBy, .text, "who issued it"),
            .optional("certified_on", \.certificate.certifiedOn, .date, "when it was issued"),
            .optional("expires_on", \.certificate.expiresOn, .date, "its last day"),
            .optional("target_stars", \.targetStars, .number(in: 1...5), "stars aimed at"),
            .optional("target_round", \.targetRound, .text, "the round of evaluation aimed at, such as 2026-2"),
            .list("dossier_missing", \.missingDocuments, .text, "documents that the dossier lacks"),
            .optional("traceability", \.hasTraceability, .flag, "whether it can be traced back"),
            .optional("label_ready", \.isLabelReady, .flag, "whether its label is in order"),
            .optional("food_safety_ready", \.isFoodSafetyReady, .flag, "whether its food-safety papers are in order"),
            .optional("local_material_pct", \.localMaterialPercent, .decimal(in: 0...100), "share of local material"),
            .list("season_months", \.seasonMonths, .number(in: 1...12), "months in which it is to be had; empty means all"),
            .optional("notes", \.notes, .lines, "anything else"),
        ])
}

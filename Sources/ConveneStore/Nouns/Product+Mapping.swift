import ConveneModel

extension Mapping<Product> {
    static let product = Mapping(
        noun: "product", table: "product",
        columns: [
            "id", "subject_id", "name", "product_group", "subgroup", "stage", "stars", "score", "certificate_no", "issued_by",
            "certified_on", "expires_on", "target_stars", "target_round", "dossier_missing", "traceability", "label_ready",
            "food_safety_ready", "local_material_pct", "season_months", "notes",
        ],
        filters: ["subject_id", "product_group", "stage"],
        read: { try Product(reading: &$0) },
        write: { $0.columnValues }
    )
}

extension Product {
    fileprivate init(reading row: inout RowReader) throws {
        self.init(id: try row.id(), subject: try row.id(), name: try row.text())
        group = row.optionalText()
        subgroup = row.optionalText()
        stage = row.optionalWord()
        stars = row.optionalInt()
        score = row.optionalReal()
        certificate.number = row.optionalText()
        certificate.issuedBy = row.optionalText()
        certificate.certifiedOn = row.optionalDate()
        certificate.expiresOn = row.optionalDate()
        targetStars = row.optionalInt()
        targetRound = row.optionalText()
        missingDocuments = try row.list()
        hasTraceability = row.optionalFlag()
        isLabelReady = row.optionalFlag()
        isFoodSafetyReady = row.optionalFlag()
        localMaterialPercent = row.optionalReal()
        seasonMonths = try row.list().compactMap { Int($0) }
        notes = row.optionalText()
    }

    fileprivate var columnValues: [SQLValue] {
        [
            SQLValue(id), SQLValue(subject), SQLValue(name), SQLValue(group), SQLValue(subgroup), SQLValue(stage),
            SQLValue(stars), SQLValue(score), SQLValue(certificate.number), SQLValue(certificate.issuedBy),
            SQLValue(certificate.certifiedOn), SQLValue(certificate.expiresOn), SQLValue(targetStars),
            SQLValue(targetRound), SQLValue(list: missingDocuments), SQLValue(hasTraceability), SQLValue(isLabelReady),
            SQLValue(isFoodSafetyReady), SQLValue(localMaterialPercent), SQLValue(list: seasonMonths.map(String.init)),
            SQLValue(notes),
        ]
    }
}

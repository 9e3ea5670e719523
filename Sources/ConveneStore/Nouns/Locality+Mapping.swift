import ConveneModel

extension Mapping<Locality> {
    static let locality = Mapping(
        noun: "locality", table: "locality",
        columns: [
            "id", "name", "name_en", "kind", "parent_id", "code", "code_scheme", "valid_from", "valid_to", "aliases", "note",
        ],
        filters: ["kind", "parent_id", "code"],
        read: { row in
            let (id, name, english): (ID<Locality>, String, String?) = (try row.id(), try row.text(), row.optionalText())
            var locality = Locality(id: id, name: name, kind: try row.text(), parent: row.optionalID())
            locality.nameEnglish = english
            locality.code = row.optionalText()
            locality.codeScheme = row.optionalText()
            locality.validFrom = row.optionalDate()
            locality.validTo = row.optionalDate()
            locality.aliases = try row.list()
            locality.notes = row.optionalText()
            return locality
        },
        write: { locality in
            [
                SQLValue(locality.id), SQLValue(locality.name), SQLValue(locality.nameEnglish), SQLValue(locality.kind),
                SQLValue(locality.parent), SQLValue(locality.code), SQLValue(locality.codeScheme),
                SQLValue(locality.validFrom), SQLValue(locality.validTo), SQLValue(list: locality.aliases),
                SQLValue(locality.notes),
            ]
        }
    )
}

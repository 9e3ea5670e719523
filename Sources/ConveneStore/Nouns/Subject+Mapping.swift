import ConveneModel

extension Mapping<Subject> {
    static let subject = Mapping(
        noun: "subject", table: "subject",
        columns: [
            "id", "name", "kind", "status", "registration_no", "locality_id", "address", "legacy_address", "salutation",
            "contact_name", "contact_role", "phone", "email", "channels", "consent_sms", "consent_email", "consent_source",
            "consent_on", "language", "joined_on", "female_led", "associations", "employees", "traceability",
            "food_safety_expires_on", "online_sales", "tags", "notes",
        ],
        filters: ["kind", "status", "locality_id", "phone", "email", "language"],
        read: { try Subject(reading: &$0) },
        write: { $0.columnValues }
    )
}

extension Subject {
    fileprivate init(reading row: inout RowReader) throws {
        self.init(id: try row.id(), name: try row.text(), kind: try row.word(), status: try row.word())
        registrationNumber = row.optionalText()
        locality = row.optionalID()
        address = row.optionalText()
        legacyAddress = row.optionalText()
        contact = try Contact(reading: &row)
        consent = Consent(sms: try row.word(), email: try row.word())
        consent.source = row.optionalText()
        consent.givenOn = row.optionalDate()
        language = row.optionalText()
        joinedOn = row.optionalDate()
        isWomenLed = row.optionalFlag()
        associations = try row.list()
        employees = row.optionalInt()
        hasTraceability = row.optionalFlag()
        foodSafetyExpiresOn = row.optionalDate()
        sellsOnline = row.optionalFlag()
        tags = try row.list()
        notes = row.optionalText()
    }

    fileprivate var columnValues: [SQLValue] {
        let own = [
            SQLValue(id), SQLValue(name), SQLValue(kind), SQLValue(status), SQLValue(registrationNumber), SQLValue(locality),
            SQLValue(address), SQLValue(legacyAddress),
        ]
        let agreed = [
            SQLValue(consent.sms), SQLValue(consent.email), SQLValue(consent.source), SQLValue(consent.givenOn),
        ]
        let attributes = [
            SQLValue(language), SQLValue(joinedOn), SQLValue(isWomenLed), SQLValue(list: associations), SQLValue(employees),
            SQLValue(hasTraceability), SQLValue(foodSafetyExpiresOn), SQLValue(sellsOnline), SQLValue(list: tags),
            SQLValue(notes),
        ]
        return own + contact.columnValues + agreed + attributes
    }
}

extension Contact {
    fileprivate init(reading row: inout RowReader) throws {
        self.init()
        salutation = row.optionalText()
        name = row.optionalText()
        role = row.optionalText()
        phone = row.optionalText().map(PhoneNumber.init(trusted:))
        email = row.optionalText().map(EmailAddress.init(trusted:))
        channels = try row.list().compactMap(Channel.init(rawValue:))
    }

    fileprivate var columnValues: [SQLValue] {
        [
            SQLValue(salutation), SQLValue(name), SQLValue(role), SQLValue(phone?.e164), SQLValue(email?.text),
            SQLValue(list: channels.map(\.rawValue)),
        ]
    }
}

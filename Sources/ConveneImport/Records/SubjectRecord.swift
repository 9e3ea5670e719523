package import ConveneModel

/// Subjects as text.
package enum SubjectRecord {
    package static let table = RecordTable<Subject>(
        noun: "subject", blank: Subject(id: ID(trusted: ""), name: "", kind: .household),
        columns: [
            .required("id", \.id, .id(), "the office's own number or a short name"),
            .required("name", \.name, .text, "the name as it stands on letters"),
            .required("kind", \.kind, .word(), "the legal form"),
            .optional("registration_no", \.registrationNumber, .text, "business registration number"),
            .optional("locality_id", \.locality, .id(), "the place, by its id"),
            .optional("address", \.address, .text, "the address today"),
            .optional("legacy_address", \.legacyAddress, .text, "the address in older papers"),
            .optional("salutation", \.contact.salutation, .text, "how to address the contact, such as Bà; never guessed"),
            .optional("contact_name", \.contact.name, .text, "whom to write to"),
            .optional("contact_role", \.contact.role, .text, "what that person is there"),
            .optional("phone", \.contact.phone, .phone, "one number, such as 0950 000 101 or +84950000101"),
            .optional("email", \.contact.email, .email, "one address"),
            .list("channels", \.contact.channels, .word(), "what the contact reads, most liked first"),
            .optional("language", \.language, .languageTag, "a language tag such as vi"),
            .defaulted("consent_sms", \.consent.sms, to: .none, .word(), "consent to SMS; silence is none"),
            .defaulted("consent_email", \.consent.email, to: .none, .word(), "consent to e-mail; silence is none"),
            .optional("consent_source", \.consent.source, .text, "where the consent is on record"),
            .optional("consent_on", \.consent.givenOn, .date, "when it was given"),
            .defaulted("status", \.status, to: .active, .word(), "where the subject stands in its life"),
            .optional("joined_on", \.joinedOn, .date, "when it joined the programme"),
            .optional("female_led", \.isWomenLed, .flag, "whether a woman leads it"),
            .list("associations", \.associations, .text, "memberships, such as women_union"),
            .optional("employees", \.employees, .number(in: 0...Int.max), "how many people work there"),
            .optional("traceability", \.hasTraceability, .flag, "whether its goods can be traced back"),
            .optional("food_safety_expires_on", \.foodSafetyExpiresOn, .date, "last day of its food-safety paper"),
            .optional("online_sales", \.sellsOnline, .flag, "whether it sells online"),
            .list("tags", \.tags, .text, "words of the office's own"),
            .optional("notes", \.notes, .lines, "anything else"),
        ])
}

import ConveneMessages
import ConveneModel
import Testing

/// The sample programme as values: its events, subjects and products, and the office that writes.
struct SampleProgramme {
    let events: [Event]
    let subjects: [Subject]
    let products: [Product]

    init() throws {
        events = try sampleRows("events").map(Event.init(row:))
        subjects = try sampleRows("subjects").map(Subject.init(row:))
        products = try sampleRows("products").map(Product.init(row:))
    }

    static let office = Office(
        name: "Ủy ban nhân dân phường Duy Tiên", nameEnglish: "Duy Tien Ward People's Committee", shortName: "UBND P.Duy Tiên",
        hotline: "0950 000 001", contactName: "Bà Phạm Thị Minh",
        email: EmailAddress(trusted: "ocop@phuongduytien.example"), programme: "Chương trình OCOP")

    func event(_ id: String) throws -> Event {
        try #require(events.first { $0.id.text == id }, "no event \(id)")
    }

    func subject(_ id: String) throws -> Subject {
        try #require(subjects.first { $0.id.text == id }, "no subject \(id)")
    }

    func products(of subject: ID<Subject>) -> [Product] {
        products.filter { $0.subject == subject }
    }
}

extension Event {
    fileprivate init(row: [String: String]) throws {
        let start = try #require(CivilDateTime(row.text("starts_at")))
        let end = try #require(CivilDateTime(row.text("ends_at")))
        let kind = try #require(EventKind(rawValue: row.text("kind")))
        let status = try #require(EventStatus(rawValue: row.text("status")))
        self.init(
            id: try ID(row.text("id")), title: row.text("title"), kind: kind, status: status, startsAt: start, endsAt: end,
            zone: ZoneID(row.text("timezone")))
        (shortTitle, titleEnglish) = (row.optional("short_title"), row.optional("title_en"))
        (organizer, contact) = (row.optional("organizer"), row.optional("contact"))
        (venue.name, venue.shortName, venue.address) = (
            row.optional("venue"), row.optional("venue_short"), row.optional("address")
        )
        (bring, support, signedBy) = (row.optional("bring"), row.optional("support"), row.optional("signed_by"))
        (documentNumber, requirements) = (row.optional("document_no"), row.list("requirements"))
        registerBy = row.optional("register_by").flatMap { CivilDateTime($0) }
    }
}

extension Subject {
    fileprivate init(row: [String: String]) throws {
        let kind = try #require(SubjectKind(rawValue: row.text("kind")))
        self.init(id: try ID(row.text("id")), name: row.text("name"), kind: kind)
        contact.salutation = row.optional("salutation")
        (contact.name, contact.role) = (row.optional("contact_name"), row.optional("contact_role"))
        contact.email = try row.optional("email").map { try EmailAddress($0) }
    }
}

extension Product {
    fileprivate init(row: [String: String]) throws {
        self.init(id: try ID(row.text("id")), subject: try ID(row.text("subject_id")), name: row.text("name"))
        (stars, missingDocuments) = (Int(row.text("stars")), row.list("dossier_missing"))
        certificate.number = row.optional("certificate_no")
        certificate.expiresOn = CivilDate(row.text("expires_on"))
    }
}

extension [String: String] {
    fileprivate func text(_ column: String) -> String { self[column] ?? "" }
    fileprivate func optional(_ column: String) -> String? { self[column].flatMap { $0.isEmpty ? nil : $0 } }
    fileprivate func list(_ column: String) -> [String] { text(column).split(separator: ";").map(String.init) }
}

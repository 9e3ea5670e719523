import ConveneModel
import ConveneStore

/// One object of every noun with all its fields filled, text that hurts among them.
extension Sample {
    static let hurtful = "Hộ “Bưởi” O'Neil; DROP TABLE \"x\" -- 100 %\n\t🍯 Du\u{31B}o\u{323}ng \\"

    static var commune: Locality {
        var locality = Locality(id: ID(trusted: "L2"), name: hurtful, kind: "commune", parent: ID(trusted: "L1"))
        locality.nameEnglish = "Ham Ninh"
        locality.code = "08231"
        locality.codeScheme = "vn-gso"
        locality.validFrom = date("2025-07-01")
        locality.validTo = date("2030-01-01")
        locality.aliases = ["Xã Hàm Ninh", "Ham Ninh"]
        locality.notes = hurtful
        return locality
    }

    static var cooperative: Subject {
        var subject = Subject(id: ID(trusted: "S10"), name: hurtful, kind: .cooperative, status: .paused)
        subject.registrationNumber = "0123456789"
        subject.locality = ID(trusted: "L2")
        subject.address = "Thôn 3"
        subject.legacyAddress = "Thôn 3, huyện cũ"
        subject.contact = contact
        subject.consent = consent
        subject.language = "vi"
        subject.joinedOn = date("2020-02-29")
        subject.isWomenLed = true
        subject.associations = ["women_union", "farmers_union"]
        subject.employees = 12
        subject.hasTraceability = false
        subject.foodSafetyExpiresOn = date("2027-12-31")
        subject.sellsOnline = true
        subject.tags = ["honey", "2026"]
        subject.notes = hurtful
        return subject
    }

    private static var contact: Contact {
        var contact = Contact()
        contact.salutation = "Bà"
        contact.name = "Trần Thị Mẫu"
        contact.role = "Giám đốc"
        contact.phone = PhoneNumber(trusted: "+84950000101")
        contact.email = EmailAddress(trusted: "lien.he@htx-mau.example")
        contact.channels = [.sms, .email]
        return contact
    }

    private static var consent: Consent {
        var consent = Consent(sms: .granted, email: .withdrawn)
        consent.source = "phiếu đăng ký 2025"
        consent.givenOn = date("2025-03-01")
        return consent
    }

    static var honey: Product {
        var product = Product(id: ID(trusted: "P10"), subject: ID(trusted: "S10"), name: hurtful)
        product.group = "food"
        product.subgroup = "Mật ong"
        product.stage = .certified
        product.stars = 4
        product.score = 83.25
        product.certificate.number = "12/QĐ-UBND"
        product.certificate.issuedBy = "UBND tỉnh"
        product.certificate.certifiedOn = date("2024-05-05")
        product.certificate.expiresOn = date("2027-05-05")
        product.targetStars = 5
        product.targetRound = "2026-2"
        product.missingDocuments = ["label", "iso"]
        product.hasTraceability = true
        product.isLabelReady = false
        product.isFoodSafetyReady = true
        product.localMaterialPercent = 0.1
        product.seasonMonths = [1, 11, 12]
        product.notes = hurtful
        return product
    }

    static var fair: Event {
        var event = Event(
            id: ID(trusted: "E10"), title: hurtful, kind: .fair, status: .draft, startsAt: civil("2026-12-05T07:30"),
            endsAt: civil("2026-12-07T21:00:30"), zone: zone)
        event.shortTitle = "Hội chợ"
        event.titleEnglish = "Fair"
        event.messageClass = .promotion
        event.organizer = "Văn phòng mẫu"
        event.coOrganizers = ["A", "B"]
        event.contact = "0950 000 102"
        event.venue.name = "Nhà văn hoá"
        event.venue.shortName = "NVH"
        event.venue.address = "1 đường Mẫu"
        event.venue.locality = ID(trusted: "L2")
        event.registerBy = civil("2026-12-01T17:00")
        event.capacity = 0
        event.quotaPerLocality = 3
        event.sessionMode = .alternatives
        event.audience = "stars >= 3"
        event.requirements = ["12 units"]
        event.bring = "CCCD"
        event.support = "xe đưa đón"
        event.documentNumber = "7/TB"
        event.signedBy = "Bà Mẫu"
        event.replaces = ID(trusted: "E01")
        event.notes = hurtful
        return event
    }

    static var alternative: Session {
        var session = Session(
            id: ID(trusted: "E10-B"), event: ID(trusted: "E10"), sequence: 2, title: hurtful,
            startsAt: civil("2026-12-05T13:00"), endsAt: civil("2026-12-05T13:00"))
        session.room = "B2"
        session.presenter = "Ông Mẫu"
        session.audience = "stars >= 4"
        session.capacity = 30
        session.isMandatory = false
        return session
    }

    static var newYear: Holiday {
        var holiday = Holiday(date: date("2027-02-06"), name: hurtful, kind: .working)
        holiday.nameEnglish = "Lunar New Year"
        holiday.status = "notice of 2026"
        return holiday
    }

    /// The full objects in an order in which each finds what it refers to. Needs the sample's event.
    static func fillWithFullNouns(_ access: WriteAccess) throws {
        try access.localities.insert(Locality(id: ID(trusted: "L1"), name: "Tỉnh Mẫu", kind: "province"))
        try access.localities.insert(commune)
        try access.subjects.insert(cooperative)
        try access.products.insert(honey)
        try access.events.insert(fair)
        try access.sessions.insert(alternative)
        try access.holidays.insert(newYear)
    }
}

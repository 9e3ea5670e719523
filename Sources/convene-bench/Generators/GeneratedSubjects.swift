import ConveneModel

/// Subjects that differ as real ones do: some have no e-mail, some no consent, some are paused.
struct GeneratedSubjects {
    private var random: SeededRandom
    private let villages = GeneratedLocalities.villages
    private static let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"]
    private static let middles = ["Thị", "Văn", "Thị Hồng", "Đức", "Minh", "Thu"]
    private static let given = ["Vân", "Khoát", "Hạnh", "Dũng", "Loan", "Bình", "Yến", "Phúc", "Thảo", "Cường"]
    private static let crafts = ["Dệt lụa", "Chè sen", "Mật ong", "Gốm", "Bánh đa", "Nón lá", "Rượu nếp", "Rau sạch"]

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    static func list(_ count: Int, seed: UInt64 = 1) -> [Subject] {
        var generator = GeneratedSubjects(seed: seed)
        return (1...max(1, count)).map { generator.subject($0) }
    }

    mutating func subject(_ number: Int) -> Subject {
        let name = "HTX \(random.one(of: Self.crafts)) số \(number)"
        var subject = Subject(id: ID(trusted: "S\(number)"), name: name, kind: random.one(of: SubjectKind.allCases))
        subject.status = random.chance(92) ? .active : random.one(of: SubjectStatus.allCases)
        subject.registrationNumber = "SAMPLE-\(number)"
        subject.locality = random.one(of: villages)
        subject.address = "Thôn \(number % 97), xã Mộc Nam"
        subject.contact = contact(number)
        subject.consent = Consent(sms: random.chance(85) ? .granted : .none, email: random.chance(80) ? .granted : .none)
        subject.language = random.chance(95) ? "vi" : "en"
        subject.joinedOn = day(from: 18_300, days: 2_000)
        subject.isWomenLed = random.chance(90) ? random.chance(40) : nil
        subject.associations = random.chance(50) ? ["women_union"] : []
        subject.employees = random.chance(80) ? Int.random(in: 1...60, using: &random) : nil
        subject.hasTraceability = random.chance(85) ? random.chance(50) : nil
        subject.foodSafetyExpiresOn = random.chance(60) ? day(from: 20_500, days: 900) : nil
        subject.sellsOnline = random.chance(90) ? random.chance(55) : nil
        subject.tags = random.chance(30) ? ["craft-village"] : []
        return subject
    }

    private mutating func contact(_ number: Int) -> Contact {
        var contact = Contact()
        let woman = random.chance(50)
        contact.salutation = woman ? "Bà" : "Ông"
        contact.name = "\(random.one(of: Self.families)) \(random.one(of: Self.middles)) \(random.one(of: Self.given))"
        contact.role = "Giám đốc"
        contact.phone = PhoneNumber(trusted: "+84950\(String(1_000_000 + number).dropFirst())")
        contact.email = random.chance(75) ? EmailAddress(trusted: "lienhe\(number)@hoptacxa.example") : nil
        contact.channels = contact.email == nil ? [.sms] : [.email, .sms]
        return contact
    }

    private mutating func day(from first: Int32, days: Int32) -> CivilDate {
        CivilDate(dayNumber: first + Int32.random(in: 0..<days, using: &random))
    }
}

extension Subject {
    /// The same subject, who can and may be written to on every channel.
    var reachable: Subject {
        var subject = self
        subject.status = .active
        subject.contact.email = EmailAddress(trusted: "\(id.text.lowercased())@hoptacxa.example")
        subject.contact.channels = [.email, .sms]
        subject.consent = Consent(sms: .granted, email: .granted)
        return subject
    }
}

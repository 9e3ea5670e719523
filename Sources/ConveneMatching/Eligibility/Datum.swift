import ConveneModel

/// A subject's or a product's own value of one field; nothing inside means that it is not known.
enum Datum {
    case flag(Bool?)
    case number(Double?)
    case date(CivilDate?)
    case word(String?)
    case rank(ProductStage?)
    case place(ID<Locality>?)
    case group(String?, sub: String?)
    case set([String])
    case certificate(Certificate)
    case history([PastEvent])
    /// The field belongs to a product, and none is being looked at.
    case absent
}

extension Datum {
    init(of field: CriteriaField, candidate: Candidate, product: Product?) {
        switch field {
        case .subject(let field): self.init(field, candidate)
        case .product(let field): self = product.map { Datum(field, $0) } ?? .absent
        }
    }

    private init(_ field: SubjectField, _ candidate: Candidate) {
        let subject = candidate.subject
        switch field {
        case .subject: self = .word(subject.id.text)
        case .kind: self = .word(subject.kind.rawValue)
        case .status: self = .word(subject.status.rawValue)
        case .locality: self = .place(subject.locality)
        case .language: self = .word(subject.language)
        case .womenLed: self = .flag(subject.isWomenLed)
        case .traceability: self = .flag(subject.hasTraceability)
        case .onlineSales: self = .flag(subject.sellsOnline)
        case .employees: self = .number(subject.employees.map(Double.init))
        case .foodSafety: self = .date(subject.foodSafetyExpiresOn)
        case .joined: self = .date(subject.joinedOn)
        case .memberOf: self = .set(subject.associations)
        case .tag: self = .set(subject.tags)
        case .consent: self = .flag(subject.consent.sms == .granted || subject.consent.email == .granted)
        case .consentSMS: self = .flag(subject.consent.sms == .granted)
        case .consentEmail: self = .flag(subject.consent.email == .granted)
        case .attended, .invitedTo, .declined, .absentAt: self = .history(candidate.history)
        }
    }

    private init(_ field: ProductField, _ product: Product) {
        switch field {
        case .group: self = .group(product.group, sub: product.subgroup)
        case .stage: self = .rank(product.stage)
        case .stars: self = .number(product.stars.map(Double.init))
        case .score: self = .number(product.score)
        case .targetStars: self = .number(product.targetStars.map(Double.init))
        case .localMaterial: self = .number(product.localMaterialPercent)
        case .certificate: self = .certificate(product.certificate)
        case .certifiedOn: self = .date(product.certificate.certifiedOn)
        case .expiresOn: self = .date(product.certificate.expiresOn)
        case .targetRound: self = .word(product.targetRound)
        case .missing: self = .set(product.missingDocuments)
        case .traceability: self = .flag(product.hasTraceability)
        case .labelReady: self = .flag(product.isLabelReady)
        case .foodSafetyReady: self = .flag(product.isFoodSafetyReady)
        }
    }

    /// Whether there is a value. A certificate is known by its end, which decides whether it is valid.
    var isKnown: Bool {
        switch self {
        case .flag(let value): value != nil
        case .number(let value): value != nil
        case .date(let value): value != nil
        case .word(let value): value != nil
        case .rank(let value): value != nil
        case .place(let value): value != nil
        case .group(let value, _): value != nil
        case .certificate(let certificate): certificate.expiresOn != nil
        case .set, .history: true
        case .absent: false
        }
    }
}

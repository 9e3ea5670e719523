import ConveneModel

/// The type of a field decides the forms in which it may be asked.
enum FieldType: Equatable {
    case flag
    case number
    case date
    case text
    case set
    /// Only these values, as they are stored.
    case enumeration([String])
    /// Any word.
    case openEnumeration
    /// Values in rising order; those `beside` the order take part in no comparison.
    case ordered([String], beside: [String])
    /// The tree of places.
    case place
    /// The tree of product groups.
    case group
    case reference
    case certificate
    case history

    /// Whether there is one value that can be missing, so that `known` and `unknown` make sense.
    var isSingleValued: Bool {
        switch self {
        case .set, .history: false
        default: true
        }
    }
}

/// The built-in fields and their types. A field of an organizer's own would be one more entry.
enum FieldTable {
    /// In the order in which error messages list them.
    static let all: [CriteriaField] =
        SubjectField.allCases.map(CriteriaField.subject) + ProductField.allCases.map(CriteriaField.product)

    static func type(of field: CriteriaField) -> FieldType {
        switch field {
        case .subject(let field): type(of: field)
        case .product(let field): type(of: field)
        }
    }

    private static func type(of field: SubjectField) -> FieldType {
        switch field {
        case .subject: .reference
        case .kind: .enumeration(SubjectKind.allCases.map(\.rawValue))
        case .status: .enumeration(SubjectStatus.allCases.map(\.rawValue))
        case .locality: .place
        case .language: .openEnumeration
        case .womenLed, .traceability, .onlineSales, .consent, .consentSMS, .consentEmail: .flag
        case .employees: .number
        case .foodSafety, .joined: .date
        case .memberOf, .tag: .set
        case .attended, .invitedTo, .declined, .absentAt: .history
        }
    }

    private static func type(of field: ProductField) -> FieldType {
        switch field {
        case .group: .group
        case .stage: stages
        case .stars, .score, .targetStars, .localMaterial: .number
        case .certificate: .certificate
        case .certifiedOn, .expiresOn: .date
        case .targetRound: .text
        case .missing: .set
        case .traceability, .labelReady, .foodSafetyReady: .flag
        }
    }

    private static let stages: FieldType = .ordered(
        ProductStage.allCases.filter { $0.rank != nil }.map(\.rawValue),
        beside: ProductStage.allCases.filter { $0.rank == nil }.map(\.rawValue)
    )
}

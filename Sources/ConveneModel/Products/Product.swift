/// What a subject makes or offers, perhaps with a dated credential.
package struct Product: Equatable, Sendable {
    package var id: ID<Product>
    package var subject: ID<Subject>
    package var name: String
    /// First level of the product tree, such as `food`; nothing where unknown.
    package var group: String?
    /// Second level, free text of the programme.
    package var subgroup: String?
    package var stage: ProductStage?
    package var stars: Int?
    package var score: Double?
    package var certificate: Certificate
    package var targetStars: Int?
    package var targetRound: String?
    /// Documents that the dossier still lacks.
    package var missingDocuments: [String]
    package var hasTraceability: Bool?
    package var isLabelReady: Bool?
    package var isFoodSafetyReady: Bool?
    /// Share of local material in percent.
    package var localMaterialPercent: Double?
    /// Months (1…12) in which the product is to be had; empty means all year or unknown.
    package var seasonMonths: [Int]
    package var notes: String?

    package init(id: ID<Product>, subject: ID<Subject>, name: String) {
        self.id = id
        self.subject = subject
        self.name = name
        self.certificate = Certificate()
        self.missingDocuments = []
        self.seasonMonths = []
    }
}

/// A dated credential. One that ends on day D is still valid on D.
package struct Certificate: Equatable, Sendable {
    package var number: String?
    package var issuedBy: String?
    package var certifiedOn: CivilDate?
    package var expiresOn: CivilDate?

    package init() {}
}

/// `idea → plan → developing → dossier → submitted → certified`; `expired` and `revoked` stand beside that order.
package enum ProductStage: String, CaseIterable, Sendable {
    case idea, plan, developing, dossier, submitted, certified, expired, revoked

    /// The place in the order, or nothing for the two stages that no comparison holds for.
    package var rank: Int? {
        switch self {
        case .idea: 0
        case .plan: 1
        case .developing: 2
        case .dossier: 3
        case .submitted: 4
        case .certified: 5
        case .expired, .revoked: nil
        }
    }
}

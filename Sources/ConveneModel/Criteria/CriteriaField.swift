/// What a criterion can speak of. The raw values are the canonical English words.
package enum CriteriaField: Hashable, Sendable {
    case subject(SubjectField)
    case product(ProductField)

    package var scope: CriteriaScope {
        switch self {
        case .subject: .subject
        case .product: .product
        }
    }
}

package enum CriteriaScope: String, Sendable {
    case subject, product
}

package enum SubjectField: String, CaseIterable, Sendable {
    case subject, kind, status, locality, language
    case womenLed = "women-led"
    case traceability
    case onlineSales = "online-sales"
    case employees
    case foodSafety = "food-safety"
    case joined
    case memberOf = "member of"
    case tag
    /// On any channel.
    case consent
    case consentSMS = "consent sms"
    case consentEmail = "consent email"
    case attended
    case invitedTo = "invited to"
    case declined
    case absentAt = "absent at"
}

package enum ProductField: String, CaseIterable, Sendable {
    case group, stage, stars, score
    case targetStars = "target-stars"
    case localMaterial = "local-material"
    case certificate
    case certifiedOn = "certified-on"
    case expiresOn = "expires-on"
    case targetRound = "target-round"
    case missing, traceability
    case labelReady = "label-ready"
    case foodSafetyReady = "food-safety-ready"
}

extension CriteriaField {
    /// Whether `within 90 days` of this date counts into the future (an end) or back into the past (a beginning).
    package var looksAhead: Bool {
        switch self {
        case .subject(.foodSafety), .product(.expiresOn), .product(.certificate): true
        case .subject, .product: false
        }
    }
}

/// Whom to address for a subject, and over which ways.
package struct Contact: Equatable, Sendable {
    /// Data, never guessed from a name: `Bà`, `Ông`, `Quý đơn vị`.
    package var salutation: String?
    package var name: String?
    package var role: String?
    package var phone: PhoneNumber?
    package var email: EmailAddress?
    /// The channels that this subject reads, most liked first. Others are not used for it.
    package var channels: [Channel]

    package init() {
        channels = []
    }

    /// The address on `channel`, where there is one.
    package func point(on channel: Channel) -> ContactPoint? {
        switch channel {
        case .email: email.map(ContactPoint.email)
        case .sms: phone.map(ContactPoint.sms)
        }
    }
}

/// A way to reach a subject.
package enum Channel: String, CaseIterable, Sendable, Codable, Comparable {
    case email, sms

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One address that a dispatch can go to.
package enum ContactPoint: Hashable, Sendable {
    case email(EmailAddress)
    case sms(PhoneNumber)

    package var channel: Channel {
        switch self {
        case .email: .email
        case .sms: .sms
        }
    }

    /// `ocop@phuongduytien.example`, `+84950000001`.
    package var address: String {
        switch self {
        case .email(let email): email.text
        case .sms(let phone): phone.e164
        }
    }
}

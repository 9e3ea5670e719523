package import ConveneModel

/// Whom a message of some purpose is for.
package enum Audience {
    /// The states of registration that a rule of `purpose` reaches. An invitation makes the proposed ones invited. A
    /// deadline has no seat to confirm: it concerns all who have not submitted.
    package static func states(of purpose: Purpose, for kind: EventKind) -> [RegistrationState] {
        switch purpose {
        case .invitation: [.proposed]
        case .followUp: [.attended, .absent]
        case .reminder where kind == .deadline: [.proposed, .invited, .confirmed]
        default: [.invited, .confirmed]
        }
    }
}

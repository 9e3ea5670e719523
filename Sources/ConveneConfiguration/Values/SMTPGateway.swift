package import Curl

/// A mail server, and how to talk to it.
package struct SMTPGateway: Equatable, Sendable {
    /// Everything but the password.
    package var options: SMTPOptions
    package var login: Login?

    package struct Login: Equatable, Sendable {
        package var username: String
        package var password: SecretReference
    }
}

extension SMTPOptions.Security {
    /// The port that goes with it where none is given.
    package var standardPort: Int {
        switch self {
        case .startTLS: 587
        case .implicit: 465
        case .none: 25
        }
    }
}

/// Where a secret is to be found. The secret itself never stands in a configuration, nor on a command line.
package enum SecretReference: Hashable, Sendable, CustomStringConvertible {
    /// A file that holds nothing else: `{ file = "/etc/convene/smtp.pw" }`.
    case file(String)
    /// A credential that systemd hands to the service: `{ credential = "smtp-password" }`.
    case credential(String)

    package var description: String {
        switch self {
        case .file(let path): "the file \(path)"
        case .credential(let name): "the credential \(name)"
        }
    }
}

/// The nouns of the API: each is a collection of resources under a path of its own.
package enum Noun: String, CaseIterable, Sendable, Codable {
    case locality, subject, product, event, session, holiday, rule, registration, message

    /// The collection's name in a path, and the noun's plural in a sentence: `localities`.
    package var plural: String {
        switch self {
        case .locality: "localities"
        default: rawValue + "s"
        }
    }

    /// The field that tells one resource from another.
    package var key: String {
        self == .holiday ? "date" : "id"
    }

    /// The nouns that are looked at, added, edited and removed by the same five routes.
    package static let editable: [Noun] = [.locality, .subject, .product, .event, .session, .holiday, .rule]
}

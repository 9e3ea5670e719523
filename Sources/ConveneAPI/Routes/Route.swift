/// A method and a path of the API, with names in braces where values stand: `/v1/events/{id}/match`.
///
/// The server registers the pattern, the client asks for the path that it makes of it, so neither spells a path.
package struct Route: Hashable, Sendable {
    package enum Method: String, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    package let method: Method
    package let pattern: String

    init(_ method: Method, _ rest: String) {
        self.method = method
        self.pattern = "/v1" + rest
    }

    /// The path with `values` in the places of the names, in their order, and `query` behind it.
    package func path(_ values: [String] = [], query: Query = Query()) -> String {
        var rest = values[...]
        let steps = pattern.split(separator: "/").map { step in
            guard step.hasPrefix("{") else { return String(step) }
            guard let value = rest.popFirst() else { preconditionFailure("\(pattern) takes more values than \(values.count)") }
            return PercentEncoding.encode(value)
        }
        precondition(rest.isEmpty, "\(pattern) takes fewer values than \(values.count)")
        return "/" + steps.joined(separator: "/") + query.text
    }
}

extension Route {
    package static let status = Route(.get, "/status")
    package static let release = Route(.post, "/release")

    package static func list(_ noun: Noun) -> Route { Route(.get, "/\(noun.plural)") }
    package static func show(_ noun: Noun) -> Route { Route(.get, "/\(noun.plural)/{id}") }
    package static func create(_ noun: Noun) -> Route { Route(.post, "/\(noun.plural)") }
    package static func edit(_ noun: Noun) -> Route { Route(.patch, "/\(noun.plural)/{id}") }
    package static func remove(_ noun: Noun) -> Route { Route(.delete, "/\(noun.plural)/{id}") }

    package static let registrationAction = Route(.post, "/registrations/{event}/{subject}/{action}")

    package static let importFiles = Route(.post, "/import")
    package static let match = Route(.get, "/events/{id}/match")
    package static let applyMatch = Route(.post, "/events/{id}/match")
    package static let invite = Route(.post, "/events/{id}/invite")

    package static let forecast = Route(.get, "/forecast")
    package static let queue = Route(.get, "/queue")
    package static let audit = Route(.get, "/audit")

    package static let gateways = Route(.get, "/gateways")
    package static let testGateway = Route(.post, "/gateways/{name}/test")
    package static let resumeGateway = Route(.post, "/gateways/{name}/resume")
}

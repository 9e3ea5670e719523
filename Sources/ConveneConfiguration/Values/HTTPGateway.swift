package import ConveneDelivery
package import ConveneModel

/// An HTTP service that takes SMS: `HTTPSettings` with the places of the secrets instead of the secrets.
package struct HTTPGateway: Equatable, Sendable {
    package var request: Request
    package var authentication: HTTPSettings.Authentication
    package var rules: [ResponseRule]
    package var secrets: [String: SecretReference]
    package var text: HTTPSettings.TextPolicy
    package var sender: String
    package var countryCode: String
    package var idempotentFor: Span?
    package var retryAfterHeader: String
    package var allowPlainHTTP: Bool
    package var caFile: String?

    package struct Request: Equatable, Sendable {
        package var method: String
        package var url: Template
        package var query: [HTTPSettings.Field]
        package var headers: [HTTPSettings.Field]
        package var body: HTTPSettings.Body
    }
}

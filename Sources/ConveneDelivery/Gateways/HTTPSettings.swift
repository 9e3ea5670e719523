package import ConveneModel
package import Curl

/// An HTTP gateway as data: the request that it wants, and what its answers mean.
package struct HTTPSettings: Sendable {
    package enum Body: Equatable, Sendable {
        case none
        /// Fields in `application/x-www-form-urlencoded`.
        case form([Field])
        case json(JSONTemplate)
        case text(Template, contentType: String)
    }

    package enum Authentication: Equatable, Sendable {
        case none
        case basic(user: Template, password: Template)
        case bearer(Template)
        case header(name: String, value: Template)
    }

    /// Whether letters keep their accents.
    package enum TextPolicy: String, CaseIterable, Sendable {
        case plain, accents
    }

    package struct Field: Equatable, Sendable {
        package var name: String
        package var value: Template

        package init(_ name: String, _ value: Template) {
            self.name = name
            self.value = value
        }
    }

    package var method: String
    package var url: Template
    package var query: [Field]
    package var headers: [Field]
    package var body: Body
    package var authentication: Authentication
    package var text: TextPolicy
    package var sender: String
    /// The digits that a national number leaves out in favour of a 0.
    package var countryCode: String
    /// For how long the gateway recognises a `${message_id}` that it has seen. Nothing: it takes every request anew.
    package var idempotentFor: Span?
    package var rules: [ResponseRule]
    /// The header that says when to come back, in seconds or as an HTTP date.
    package var retryAfterHeader: String
    package var allowPlainHTTP: Bool
    package var secrets: Secrets
    package var options: HTTPOptions

    package init(method: String = "POST", url: Template) {
        self.method = method
        self.url = url
        self.query = []
        self.headers = []
        self.body = .none
        self.authentication = .none
        self.text = .accents
        self.sender = ""
        self.countryCode = "84"
        self.rules = []
        self.retryAfterHeader = "Retry-After"
        self.allowPlainHTTP = false
        self.secrets = Secrets()
        self.options = HTTPOptions()
    }
}

/// Passwords and keys by name. They show neither in descriptions nor in logs.
package struct Secrets: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private var values: [String: String]

    package init(_ values: [String: String] = [:]) {
        self.values = values
    }

    package subscript(name: String) -> String? { values[name] }

    /// The same names with `***` for each value: to show a request.
    package var masked: Secrets { Secrets(values.mapValues { _ in "***" }) }

    package var description: String { "secrets (\(values.count))" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// One HTTP request as it will go out.
package struct HTTPRequest: Equatable, Sendable {
    package struct Header: Equatable, Sendable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package var method: String
    package var url: String
    package var headers: [Header]
    package var body: [UInt8]?

    package init(method: String, url: String, headers: [Header] = [], body: [UInt8]? = nil) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }

    /// The header lines for libcurl. Without `Expect:` it would wait before a large body.
    func headerLines() throws(CurlError) -> [String] {
        for header in headers {
            let isToken = header.name.utf8.allSatisfy { $0.isLetterOrDigit || "!#$%&'*+-.^_`|~".utf8.contains($0) }
            let hasControl = header.value.utf8.contains { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F }
            guard isToken, !header.name.isEmpty, !hasControl else {
                throw .invalidInput("the header \(header.name.debugDescription) has a name or a value that HTTP does not allow")
            }
        }
        // "Name;" is libcurl's way to send a header without a value.
        return ["Expect:"] + headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    }

    func check() throws(CurlError) {
        guard !method.isEmpty, method.utf8.allSatisfy(\.isLetterOrDigit) else {
            throw .invalidInput("\(method.debugDescription) is not an HTTP method")
        }
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
            throw .invalidInput("the URL \(url.debugDescription) holds a blank or a control character")
        }
    }
}

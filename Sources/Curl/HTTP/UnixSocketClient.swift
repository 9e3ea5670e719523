import CCurl

/// Speaks HTTP to a daemon on a Unix socket.
///
/// A socket that does not exist, one that nobody listens on and one that this user may not use are told apart by
/// `CurlError.kind`.
package final class UnixSocketClient {
    private let handle: EasyHandle
    /// The longest path that fits `sockaddr_un` with its closing NUL.
    private static let longestPath = 107

    package init(path: String) throws(CurlError) {
        guard path.utf8.count <= Self.longestPath else {
            throw .invalidInput("\(path.debugDescription) is too long for a Unix socket: at most \(Self.longestPath) bytes")
        }
        handle = try EasyHandle()
        try handle.set(CURLOPT_PROTOCOLS_STR, "http")
        try handle.set(CURLOPT_UNIX_SOCKET_PATH, path)
        try handle.set(CURLOPT_CONNECTTIMEOUT, 10)
    }

    /// Makes one request and returns the whole answer. `path` begins with a slash and is percent-encoded.
    ///
    /// Waits as long as the daemon works, unless `seconds` says otherwise.
    package func request(
        _ method: String, _ path: String, headers: [HTTPRequest.Header] = [], body: [UInt8]? = nil, seconds: Int = 0
    ) throws(CurlError) -> HTTPObservation {
        try perform(method, path, headers, body, seconds, HTTPExchange(longestBody: .max))
    }

    /// Makes one request and gives the body of the answer to `receiver` as it comes in, until that returns false.
    package func stream(
        _ method: String, _ path: String, headers: [HTTPRequest.Header] = [], body: [UInt8]? = nil,
        receiver: @escaping ([UInt8]) -> Bool
    ) throws(CurlError) -> HTTPObservation {
        var isStopped = false
        let exchange = HTTPExchange(longestBody: 0) { bytes in
            isStopped = !receiver(bytes)
            return !isStopped
        }
        do {
            return try perform(method, path, headers, body, 0, exchange)
        } catch  where isStopped {
            return HTTPObservation(headers: exchange.headers)
        }
    }

    private func perform(
        _ method: String, _ path: String, _ headers: [HTTPRequest.Header], _ body: [UInt8]?, _ seconds: Int,
        _ exchange: HTTPExchange
    ) throws(CurlError) -> HTTPObservation {
        let request = HTTPRequest(method: method, url: "http://localhost\(path)", headers: headers, body: body)
        let lines = try StringList(request.headerLines())
        try handle.prepare(request, headers: lines)
        try handle.set(CURLOPT_TIMEOUT, seconds)
        let result = handle.perform(exchange)
        try handle.set(CURLOPT_HTTPHEADER, nil)
        guard result.code == CURLE_OK else { throw result.error }
        return HTTPObservation(exchange, result)
    }
}

@available(*, unavailable)
extension UnixSocketClient: Sendable {}

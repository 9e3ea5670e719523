import CCurl

/// How HTTP requests are made.
package struct HTTPOptions: Equatable, Sendable {
    package var trust = TLSTrust.system
    package var connectSeconds = 30
    package var totalSeconds = 60
    /// Of an answer's body, so much is kept.
    package var longestBody = 1 << 20
    package var idleSeconds = 60
    package var lifetimeSeconds = 300

    package init() {}
}

/// Makes HTTP requests, one after the other. It blocks the calling thread, and belongs to the thread that made it.
///
/// Redirects are not followed, and no proxy of the environment is used.
package final class HTTPTransfer {
    private let handle: EasyHandle
    private let options: HTTPOptions

    package init(_ options: HTTPOptions = HTTPOptions()) throws(CurlError) {
        self.options = options
        handle = try EasyHandle()
        try handle.set(CURLOPT_PROTOCOLS_STR, "http,https")
        try options.trust.apply(to: handle)
        try handle.set(CURLOPT_CONNECTTIMEOUT, options.connectSeconds)
        try handle.set(CURLOPT_TIMEOUT, options.totalSeconds)
        try handle.set(CURLOPT_MAXAGE_CONN, options.idleSeconds)
        try handle.set(CURLOPT_MAXLIFETIME_CONN, options.lifetimeSeconds)
    }

    /// Makes one request.
    ///
    /// - Parameter onFreshConnection: asks for a connection of its own. libcurl repeats a request by itself when a
    ///   connection that it used again turns out to be closed; a request that must not be made twice needs a fresh one.
    package func perform(_ request: HTTPRequest, onFreshConnection: Bool) throws(CurlError) -> HTTPObservation {
        let lines = try StringList(request.headerLines())
        try handle.prepare(request, headers: lines)
        try handle.set(CURLOPT_FRESH_CONNECT, onFreshConnection ? 1 : 0)
        try handle.set(CURLOPT_FORBID_REUSE, onFreshConnection ? 1 : 0)
        let exchange = HTTPExchange(longestBody: options.longestBody)
        let result = handle.perform(exchange)
        try handle.set(CURLOPT_HTTPHEADER, nil)
        return HTTPObservation(exchange, result)
    }
}

@available(*, unavailable)
extension HTTPTransfer: Sendable {}

extension EasyHandle {
    /// Sets what is this request's own. `headers` must live until the transfer is done.
    func prepare(_ request: HTTPRequest, headers: StringList) throws(CurlError) {
        try request.check()
        try set(CURLOPT_URL, request.url)
        try set(CURLOPT_HTTPHEADER, headers)
        if let body = request.body {
            try setBody(body)
        } else {
            try unsetBody()
            try set(CURLOPT_HTTPGET, 1)
        }
        try set(CURLOPT_NOBODY, request.method == "HEAD" ? 1 : 0)
        try set(CURLOPT_CUSTOMREQUEST, request.method)
    }
}

extension HTTPObservation {
    init(_ exchange: HTTPExchange, _ result: TransferResult) {
        self.init(
            curlCode: Int32(result.code.rawValue), curlMessage: result.message, status: result.responseCode,
            headers: exchange.headers, body: exchange.body, isBodyCut: exchange.isBodyCut, isSent: result.requestSize > 0)
    }
}

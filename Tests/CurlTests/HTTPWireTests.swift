import ConveneTestSupport
import Curl
import Testing

@Suite struct `HTTP on the wire` {
    @Test func `a request goes out as given and the answer comes back whole`() throws {
        let answer = HTTPAnswer.respond(status: 202, headers: ["X-Id": " m-17 "], body: "{\"ok\":true}")
        try withHTTPListener(handler: { _ in answer }) { listener in
            let request = HTTPRequest(
                method: "POST", url: "\(listener.url)/send?a=b", headers: [.init("X-Kind", "sms"), .init("X-Empty", "")],
                body: Array("xin chào".utf8))
            let seen = try HTTPTransfer().perform(request, onFreshConnection: true)
            #expect(seen.curlCode == 0)
            #expect(seen.status == 202)
            #expect(seen.header("x-id") == "m-17")
            #expect(seen.body == Array("{\"ok\":true}".utf8))
            #expect(seen.isSent)
            let received = try #require(listener.requests.first)
            #expect(received.method == "POST")
            #expect(received.target == "/send?a=b")
            #expect(received.text == "xin chào")
            #expect(received.header("X-Kind") == "sms")
            #expect(received.header("X-Empty") == "")
            #expect(received.header("Expect") == nil)
        }
    }

    @Test(arguments: ["GET", "PUT", "DELETE", "POST", "HEAD"])
    func `one handle changes between methods with and without a body`(method: String) throws {
        try withHTTPListener(handler: { _ in .respond(status: 200) }) { listener in
            let transfer = try HTTPTransfer()
            for body in [Array("one".utf8), nil, [], Array("two".utf8)] where !(method == "HEAD" && body != nil) {
                let request = HTTPRequest(method: method, url: listener.url, body: body)
                #expect(try transfer.perform(request, onFreshConnection: false).status == 200)
            }
            #expect(listener.requests.allSatisfy { $0.method == method })
            #expect(listener.requests.map(\.text) == (method == "HEAD" ? [""] : ["one", "", "", "two"]))
            #expect(listener.connectionCount == 1)
        }
    }

    @Test func `a request that must not be made twice is made once when the connection drops`() throws {
        let handler: HTTPListener.Handler = { $0.target == "/first" ? .respond(status: 200) : .hangUp }
        try withHTTPListener(handler: handler) { listener in
            let transfer = try HTTPTransfer()
            _ = try transfer.perform(HTTPRequest(method: "GET", url: "\(listener.url)/first"), onFreshConnection: false)
            let post = HTTPRequest(method: "POST", url: "\(listener.url)/send", body: Array("once".utf8))
            let seen = try transfer.perform(post, onFreshConnection: true)
            #expect(seen.curlCode == 52)
            #expect(seen.isSent)
            #expect(listener.requests.filter { $0.target == "/send" }.count == 1)
        }
    }

    @Test func `a connection that is closed at once was reached but not answered`() throws {
        let listener = HTTPListener(serves: { _ in false }, handler: { _ in .respond(status: 200) })
        defer { listener.close() }
        let seen = try HTTPTransfer().perform(HTTPRequest(method: "GET", url: listener.url), onFreshConnection: true)
        #expect(seen.curlCode != 0)
        #expect(seen.status == 0)
        #expect(listener.requests.isEmpty)
    }

    @Test func `nothing is sent where nobody listens`() throws {
        let port = withHTTPListener(handler: { _ in .hangUp }) { $0.port }
        let request = HTTPRequest(method: "POST", url: "http://127.0.0.1:\(port)/", body: [1])
        let seen = try HTTPTransfer().perform(request, onFreshConnection: true)
        #expect(seen.curlCode == 7)
        #expect(!seen.isSent)
    }

    @Test func `a redirect is shown, not followed`() throws {
        let handler: HTTPListener.Handler = { _ in .respond(status: 302, headers: ["Location": "/elsewhere"]) }
        try withHTTPListener(handler: handler) { listener in
            let seen = try HTTPTransfer().perform(HTTPRequest(method: "GET", url: listener.url), onFreshConnection: true)
            #expect(seen.status == 302)
            #expect(listener.requests.count == 1)
        }
    }

    @Test func `a long answer is cut`() throws {
        let body = String(repeating: "x", count: 5000)
        try withHTTPListener(handler: { _ in .respond(status: 200, body: body) }) { listener in
            var options = HTTPOptions()
            options.longestBody = 1000
            let seen = try HTTPTransfer(options).perform(HTTPRequest(method: "GET", url: listener.url), onFreshConnection: true)
            #expect(seen.curlCode == 0)
            #expect(seen.body.count == 1000)
            #expect(seen.isBodyCut)
        }
    }

    @Test(arguments: ["file:///etc/hostname", "ftp://127.0.0.1/"])
    func `no other protocol is spoken`(url: String) throws {
        let seen = try HTTPTransfer().perform(HTTPRequest(method: "GET", url: url), onFreshConnection: true)
        #expect(seen.curlCode == 1)
    }

    @Test func `a header or a method with a line break is refused`() throws {
        try withHTTPListener(handler: { _ in .respond(status: 200) }) { listener in
            let transfer = try HTTPTransfer()
            for request in [
                HTTPRequest(method: "GET", url: listener.url, headers: [.init("X", "a\r\nY: b")]),
                HTTPRequest(method: "GET", url: listener.url, headers: [.init("X: a\r\nY", "b")]),
                HTTPRequest(method: "GET / HTTP/1.1\r\nX:", url: listener.url),
                HTTPRequest(method: "GET", url: listener.url + "/ HTTP/1.1\r\nX: b"),
            ] {
                let error = #expect(throws: CurlError.self) { try transfer.perform(request, onFreshConnection: true) }
                #expect(error?.kind == .invalidInput)
            }
            #expect(listener.connectionCount == 0)
        }
    }
}

import ConveneTestSupport
import Curl
import Glibc
import Testing

@Suite struct `HTTP on a Unix socket` {
    /// A folder of its own with a short path, removed with what is in it.
    private static func withSocketPath<Result>(_ body: (String) throws -> Result) throws -> Result {
        var template = Array("/tmp/convene-XXXXXX".utf8CString)
        let folder = try #require(unsafe mkdtemp(&template).map { unsafe String(cString: $0) })
        let path = "\(folder)/control.sock"
        defer {
            unsafe unlink(path)
            unsafe rmdir(folder)
        }
        return try body(path)
    }

    @Test func `a request is answered`() throws {
        try Self.withSocketPath { path in
            let handler: HTTPListener.Handler = { .respond(status: 201, body: "\($0.method) \($0.target) \($0.text)") }
            try withHTTPListener(unixSocket: path, handler: handler) { _ in
                let client = try UnixSocketClient(path: path)
                let seen = try client.request("POST", "/v1/events", headers: [.init("X", "y")], body: Array("{}".utf8))
                #expect(seen.status == 201)
                #expect(String(decoding: seen.body, as: UTF8.self) == "POST /v1/events {}")
                #expect(try client.request("GET", "/v1/status").body == Array("GET /v1/status ".utf8))
            }
        }
    }

    @Test func `a socket that does not exist is told from one that nobody listens on`() throws {
        try Self.withSocketPath { path in
            let missing = #expect(throws: CurlError.self) { try UnixSocketClient(path: path).request("GET", "/v1/status") }
            #expect(missing?.kind == .socketMissing)
            withHTTPListener(unixSocket: path, handler: { _ in .hangUp }) { _ in }
            let dead = #expect(throws: CurlError.self) { try UnixSocketClient(path: path).request("GET", "/v1/status") }
            #expect(dead?.kind == .connectionRefused)
        }
    }

    @Test func `pieces of an answer come in while the server still works`() throws {
        let gate = Gate()
        try Self.withSocketPath { path in
            let handler: HTTPListener.Handler = { _ in
                .stream { write in
                    _ = write("one\n")
                    gate.pass()
                    _ = write("two\n")
                }
            }
            try withHTTPListener(unixSocket: path, handler: handler) { _ in
                var pieces: [String] = []
                let seen = try UnixSocketClient(path: path).stream("GET", "/v1/follow") { bytes in
                    pieces.append(String(decoding: bytes, as: UTF8.self))
                    gate.open()
                    return true
                }
                #expect(seen.status == 200)
                #expect(pieces.joined() == "one\ntwo\n")
            }
        }
    }

    @Test func `a receiver can end the stream`() throws {
        try Self.withSocketPath { path in
            let handler: HTTPListener.Handler = { _ in .stream { write in while write("more\n") {} } }
            try withHTTPListener(unixSocket: path, handler: handler) { _ in
                var count = 0
                _ = try UnixSocketClient(path: path).stream("GET", "/v1/follow") { _ in
                    count += 1
                    return count < 3
                }
                #expect(count == 3)
            }
        }
    }

    @Test func `a path that no socket can have is refused`() {
        let error = #expect(throws: CurlError.self) {
            try UnixSocketClient(path: "/tmp/" + String(repeating: "x", count: 120))
        }
        #expect(error?.kind == .invalidInput)
    }
}

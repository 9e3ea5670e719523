/// A real HTTP server with connections that are kept, on a free port of 127.0.0.1 or on a Unix socket.
package final class HTTPListener: Sendable {
    package typealias Handler = @Sendable (ReceivedRequest) -> HTTPAnswer

    private let listener: Listener
    private let records: HTTPRecords

    /// - Parameters:
    ///   - unixSocket: a path that does not exist yet; without one it listens on TCP.
    ///   - serves: whether a connection (counted from 1) is served, or closed before anything is read.
    package init(
        unixSocket: String? = nil, serves: @escaping @Sendable (Int) -> Bool = { _ in true }, handler: @escaping Handler
    ) {
        let records = HTTPRecords()
        self.records = records
        listener = Listener(unixSocket.map(Listener.Place.unix) ?? .loopback) { connection in
            guard serves(connection.number) else { return }
            HTTPSession(connection: connection, records: records, handler: handler).run()
        }
    }

    package var port: Int { listener.port }
    package var url: String { "http://127.0.0.1:\(port)" }
    package var connectionCount: Int { listener.connectionCount }
    /// The requests in the order of their arrival.
    package var requests: [ReceivedRequest] { records.requests }

    package func close() {
        records.gates.openAll()
        listener.close()
    }
}

/// Runs `body` with a listener, and closes it afterwards.
package func withHTTPListener<Result>(
    unixSocket: String? = nil, handler: @escaping HTTPListener.Handler, _ body: (HTTPListener) throws -> Result
) rethrows -> Result {
    let listener = HTTPListener(unixSocket: unixSocket, handler: handler)
    defer { listener.close() }
    return try body(listener)
}

/// Runs `body` with a listener, and closes it afterwards.
package func withHTTPListener<Result>(
    unixSocket: String? = nil, handler: @escaping HTTPListener.Handler, _ body: (HTTPListener) async throws -> Result
) async rethrows -> Result {
    let listener = HTTPListener(unixSocket: unixSocket, handler: handler)
    defer { listener.close() }
    return try await body(listener)
}

/// What the sessions of one listener write down.
final class HTTPRecords: Sendable {
    private let state = Guarded([ReceivedRequest]())
    let gates = GateBook()

    var requests: [ReceivedRequest] { state.withLock { $0 } }

    func add(_ request: ReceivedRequest) {
        state.withLock { $0.append(request) }
    }
}

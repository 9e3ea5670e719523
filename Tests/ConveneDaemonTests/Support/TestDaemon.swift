import ConveneAPI
import ConveneControl
import ConveneDaemon
import ConveneJSON
import ConveneModel
import ConveneStore
import Curl
import Synchronization
import Testing

/// A running daemon with the ways to drive it: its socket, its command, its clock.
struct TestDaemon: Sendable {
    let daemon: Daemon
    let clock: ManualClock
    let office: Office

    /// One answer over the socket.
    struct Reply: Sendable {
        let status: Int
        let body: JSONValue

        var items: [JSONValue] { body["items"]?.array ?? [] }
        var error: JSONValue? { body["error"] }
        /// The sentence that says what is wrong.
        var message: String { error?["message"]?.string ?? "" }
    }

    /// Makes one request with plain HTTP over the socket.
    func request(_ method: String, _ path: String, _ body: JSONValue? = nil) async throws -> Reply {
        try await request(method, path, text: body.map { JSONWriter.compact($0) })
    }

    func request(_ method: String, _ path: String, text: String?) async throws -> Reply {
        let socket = office.socket
        return try await blocking {
            let client = try UnixSocketClient(path: socket)
            let seen = try client.request(method, path, body: text.map { Array($0.utf8) })
            return Reply(status: seen.status, body: seen.body.isEmpty ? .null : try JSONReader.read(seen.body))
        }
    }

    func get(_ path: String) async throws -> Reply { try await request("GET", path) }
    func post(_ path: String, _ body: JSONValue = [:]) async throws -> Reply { try await request("POST", path, body) }

    /// What `convenectl` said and ended with.
    struct Said: Sendable {
        var out = ""
        var err = ""
        var status = CommandExit.ok
    }

    /// Runs `convenectl` in this process, with nobody at its terminal.
    func convenectl(_ arguments: String...) async throws -> Said {
        try await convenectl(arguments)
    }

    private func convenectl(_ arguments: [String]) async throws -> Said {
        let all = arguments + ["--socket", office.socket]
        return try await blocking {
            let said = Mutex(Said())
            var surroundings = Surroundings.process
            surroundings.write = { text in said.withLock { $0.out += text + "\n" } }
            surroundings.complain = { text in said.withLock { $0.err += text + "\n" } }
            surroundings.ask = nil
            let status = Convenectl.run(all, in: surroundings)
            return said.withLock { said in
                said.status = status
                return said
            }
        }
    }

    /// Runs `convenectl … --json`, expects success, and reads what it printed.
    func json(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) async throws -> JSONValue {
        let said = try await convenectl(arguments + ["--json"])
        #expect(said.status == .ok, "\(arguments): \(said.err)", sourceLocation: sourceLocation)
        return try JSONReader.read(said.out.utf8)
    }

    /// What the ledger holds, in the order of the numbers.
    func messages(_ filter: MessageFilter = MessageFilter()) async throws -> [MessageRow] {
        try await daemon.store.read { try $0.messages(filter, after: 0, limit: .max) }
    }

    func message(of subject: String, for event: String) async throws -> MessageRow? {
        var filter = MessageFilter()
        (filter.event, filter.subject) = (event, subject)
        return try await messages(filter).last
    }

    func auditCount() async throws -> Int {
        try await daemon.store.read { try $0.audit(after: 0, limit: .max).count }
    }
}

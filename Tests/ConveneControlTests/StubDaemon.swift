import ConveneAPI
import ConveneControl
import ConveneJSON
import Synchronization

/// A daemon of prepared answers, which keeps what it was asked.
final class StubDaemon: Transport, Sendable {
    struct Request: Equatable {
        var line: String
        var body: JSONValue?
    }

    private struct State {
        var answers: [String: [RawReply]] = [:]
        var requests: [Request] = []
    }

    private let state = Mutex(State())

    let path = "/run/stub.sock"

    var requests: [Request] { state.withLock { $0.requests } }
    var lines: [String] { requests.map(\.line) }

    /// Prepares the next answer to `line`, such as `GET /v1/status`.
    func answer(_ line: String, _ body: JSONValue) {
        answer(line, 200, body)
    }

    func answer(_ line: String, _ status: Int, _ body: JSONValue) {
        answer(line, raw: RawReply(status: status, body: Array(JSONWriter.compact(body).utf8)))
    }

    func answer(_ line: String, raw reply: RawReply) {
        state.withLock { $0.answers[line, default: []].append(reply) }
    }

    func send(
        _ method: String, _ path: String, headers: [(name: String, value: String)], body: [UInt8]?
    ) throws(ControlError) -> RawReply {
        let line = "\(method) \(path)"
        return state.withLock { state in
            state.requests.append(Request(line: line, body: body.flatMap { try? JSONReader.read($0) }))
            guard var answers = state.answers[line], !answers.isEmpty else {
                return RawReply(status: 404, body: Array(#"{"error":{"code":"not_found","message":"nothing at \#(path)"}}"#.utf8))
            }
            let first = answers.removeFirst()
            state.answers[line] = answers
            return first
        }
    }
}

/// What a command said and ended with.
struct Said: Equatable {
    var out = ""
    var err = ""
    var status = CommandExit.ok
}

/// Keeps what a command says.
final class Listener: Sendable {
    private let said = Mutex(Said())

    var all: Said { said.withLock { $0 } }
    func hear(out text: String) { said.withLock { $0.out += text + "\n" } }
    func hear(err text: String) { said.withLock { $0.err += text + "\n" } }
}

/// Runs `convenectl` with `arguments` against `daemon`; `answer` is what a person at the terminal says.
func convenectl(_ arguments: [String], _ daemon: StubDaemon, width: Int? = nil, answer: Bool? = nil) -> Said {
    let listener = Listener()
    var surroundings = Surroundings.process
    surroundings.connect = { _ in daemon }
    surroundings.write = { listener.hear(out: $0) }
    surroundings.complain = { listener.hear(err: $0) }
    surroundings.width = width
    if let answer { surroundings.ask = { _ in answer } } else { surroundings.ask = nil }
    let status = Convenectl.run(arguments, in: surroundings)
    var said = listener.all
    said.status = status
    return said
}

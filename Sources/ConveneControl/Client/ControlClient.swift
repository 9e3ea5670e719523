import ConveneAPI
import ConveneJSON

/// Speaks the API: makes requests of routes, and values or errors of answers.
struct ControlClient {
    let transport: any Transport
    /// What one page of a list may hold.
    static let pageSize = 500

    /// Makes a request and returns what the daemon answers; throws what it refuses.
    func send(
        _ route: Route, _ values: [String] = [], query: Query = Query(), body: JSONValue? = nil
    ) throws(ControlError) -> JSONValue {
        let (status, value) = try exchange(route, values, query: query, body: body)
        guard (200..<300).contains(status) else { throw refusal(status, value) }
        return value
    }

    /// Makes a request and returns the status and the body of the answer, whatever they say.
    func exchange(
        _ route: Route, _ values: [String] = [], query: Query = Query(), body: JSONValue? = nil
    ) throws(ControlError) -> (status: Int, value: JSONValue) {
        var headers = [(name: ControlProtocol.apiHeader, value: String(ControlProtocol.version))]
        if body != nil { headers.append(("Content-Type", ControlProtocol.contentType)) }
        let bytes = body.map { JSONWriter.bytes($0) }
        let path = route.path(values, query: query)
        let reply = try transport.send(route.method.rawValue, path, headers: headers, body: bytes)
        guard !reply.body.isEmpty else { return (reply.status, .null) }
        do {
            return (reply.status, try JSONReader.read(reply.body))
        } catch {
            throw ControlError(
                ErrorCode(httpStatus: reply.status).exitStatus,
                "what answers on \(transport.path) is no convened: it says HTTP \(reply.status), and its answer is \(error)",
                remedy: "name the daemon's socket with --socket")
        }
    }

    /// The error that an answer other than a success stands for.
    func refusal(_ status: Int, _ value: JSONValue) -> ControlError {
        guard let problem = try? JSONCoding.decode(ErrorReply.self, from: value).error else {
            let code = ErrorCode(httpStatus: status)
            return ControlError(code.exitStatus, "convened refused with HTTP status \(status) and did not say why")
        }
        return ControlError(problem.code.exitStatus, problem.message, remedy: problem.remedy, issues: problem.issues ?? [])
    }

    /// The items of a list: of all its pages, or the first `limit`.
    func items(_ route: Route, query: Query = Query(), limit: Int? = nil) throws(ControlError) -> [JSONValue] {
        var items: [JSONValue] = []
        var query = query
        while true {
            query[.limit] = String(min(limit.map { $0 - items.count } ?? Self.pageSize, Self.pageSize))
            let page = try send(route, query: query)
            items += page["items"]?.array ?? []
            let next = page["next"]?.string
            guard let next, next != query[.after], items.count < limit ?? .max else { break }
            query[.after] = next
        }
        return limit.map { Array(items.prefix($0)) } ?? items
    }
}

extension JSONValue {
    /// The value as a type of the API. What does not fit comes from a daemon of another version.
    func decoded<Value: Decodable>(as type: Value.Type) throws(ControlError) -> Value {
        do {
            return try JSONCoding.decode(type, from: self)
        } catch {
            throw ControlError(
                .incompatible, "convened answers in a way that this convenectl does not understand: \(error)",
                remedy: "use a convenectl of the daemon's version (convenectl status --json says which)")
        }
    }

    /// A request's body.
    init(body: some Encodable) throws(ControlError) {
        do {
            self = try JSONCoding.value(of: body)
        } catch {
            throw ControlError(.failed, "the request cannot be written as JSON: \(error)")
        }
    }
}

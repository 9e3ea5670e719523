import ConveneAPI
import ConveneJSON
import ConveneModel
import ConveneStore
import HTTPTypes
import Hummingbird
import NIOCore

// What every handler reads from a request.

extension Request {
    /// The body as `Body`; the whole of it is collected first.
    func body<Body: Decodable>(as type: Body.Type, _ context: ControlContext) async throws -> Body {
        let buffer = try await body.collect(upTo: context.maxUploadSize)
        // A request without a body means one that says nothing.
        return try JSONCoding.decode(
            type, from: buffer.readableBytes == 0 ? Array("{}".utf8)[...] : Array(buffer.readableBytesView)[...])
    }

    /// The value of a name in the query, where it is not empty.
    func query(_ name: Query.Name) -> String? {
        uri.queryParameters.get(name.rawValue).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A word of a closed list in the query; one that is not in the list is refused with those that are.
    func word<Word: RawRepresentable & CaseIterable>(_ name: Query.Name, _: Word.Type) throws -> String?
    where Word.RawValue == String {
        guard let text = query(name), Word(rawValue: text) == nil else { return query(name) }
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        throw ControlFailure(.invalid, "“\(text)” is no \(name.rawValue)", remedy: "use one of: \(words)")
    }

    /// How many items a page may hold: 500 unless the query says otherwise.
    func limit() throws -> Int {
        guard let text = query(.limit) else { return 500 }
        guard let limit = Int(text), (1...10_000).contains(limit) else {
            throw ControlFailure(.invalid, "“\(text)” is no page size", remedy: "give limit as a number from 1 to 10000")
        }
        return limit
    }
}

extension ControlContext {
    /// A value in the path.
    func parameter(_ name: String) throws -> String {
        guard let value = parameters.get(name) else {
            throw ControlFailure(.malformed, "the path has no \(name)")
        }
        return value
    }

    func id<Noun>(_ name: String = "id") throws -> ID<Noun> { try ID(try parameter(name)) }

    /// Who is asking. Admission has seen to it that somebody is.
    func actor() throws -> Actor {
        guard let caller else { throw ControlFailure(.notPermitted, "nobody is known to be asking") }
        return caller.actor
    }
}

extension Router where Context == ControlContext {
    /// Has `handler` answer `route` with a value that is sent as JSON.
    func answer<Reply: Encodable & Sendable>(
        _ route: Route, _ handler: @escaping @Sendable (Request, ControlContext) async throws -> Reply
    ) {
        on(RouterPath(route.pattern), method: .init(route.method)) { request, context in
            try Response(json: try await handler(request, context))
        }
    }
}

extension HTTPRequest.Method {
    init(_ method: Route.Method) {
        self =
            switch method {
            case .get: .get
            case .post: .post
            case .patch: .patch
            case .delete: .delete
            }
    }
}

import ConveneAPI
import ConveneJSON
import ConveneModel
import ConveneStore
import HTTPTypes
import Hummingbird
import NIOCore

/// A request that is refused, with what the reply says of it.
struct ControlFailure: Error {
    let reply: ErrorReply

    init(_ code: ErrorCode, _ message: String, remedy: String? = nil, issues: [Issue]? = nil) {
        reply = ErrorReply(code, message, remedy: remedy, issues: issues)
    }

    /// Turns what the lower layers throw into a reply, by its type and code.
    init(_ error: any Error) {
        self =
            switch error {
            case let failure as ControlFailure: failure
            case let error as StoreError: ControlFailure(store: error)
            case let error as RefusedRegistrationAction: ControlFailure(.conflict, error.description)
            case let error as InvalidID: ControlFailure(.invalid, error.description)
            case let error as InvalidShape: ControlFailure(.malformed, error.description)
            case let error as InvalidJSON: ControlFailure(.malformed, "the body is not JSON: \(error)")
            case let error as HTTPError where error.status == .notFound:
                ControlFailure(.notFound, "there is no such path", remedy: "see `convenectl --help` for what there is")
            case let error as any HTTPResponseError: ControlFailure(ErrorCode(httpStatus: error.status.code), "\(error)")
            default: ControlFailure(.failed, "\(error)")
            }
    }

    private init(store error: StoreError) {
        self =
            switch error {
            case .notFound: ControlFailure(.notFound, error.description)
            case .conflict: ControlFailure(.conflict, error.description)
            case .newer: ControlFailure(.incompatible, error.description)
            case .full, .damaged, .failed, .unreadable, .foreign, .inUse: ControlFailure(.degraded, error.description)
            }
    }
}

extension Response {
    init(failure error: any Error) throws {
        let reply = ControlFailure(error).reply
        try self.init(json: reply, status: .init(code: reply.error.code.httpStatus))
    }

    /// A reply with `body` as JSON.
    init(json body: some Encodable, status: HTTPResponse.Status = .ok) throws {
        let bytes = try JSONCoding.encode(body)
        var headers: HTTPFields = [.contentType: ControlProtocol.contentType]
        if let name = HTTPField.Name(ControlProtocol.versionHeader) { headers[name] = ConveneVersion.current }
        self.init(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

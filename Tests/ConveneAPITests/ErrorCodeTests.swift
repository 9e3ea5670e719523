import ConveneAPI
import ConveneJSON
import Testing

@Suite struct ErrorCodeTests {
    @Test(
        arguments: [
            (ErrorCode.notFound, 404, 4), (.notPermitted, 403, 5), (.conflict, 409, 6), (.incompatible, 426, 7),
            (.degraded, 503, 8),
            (.invalid, 422, 1), (.malformed, 400, 1), (.failed, 500, 1),
        ] as [(ErrorCode, Int, Int32)])
    func `each code has its HTTP status and its exit status`(code: ErrorCode, httpStatus: Int, exitStatus: Int32) {
        #expect(code.httpStatus == httpStatus)
        #expect(code.exitStatus.rawValue == exitStatus)
        #expect(ErrorCode(httpStatus: httpStatus) == code)
    }

    @Test func `no code and no HTTP status stands twice`() {
        #expect(Set(ErrorCode.table.map(\.code)).count == ErrorCode.table.count)
        #expect(Set(ErrorCode.table.map(\.httpStatus)).count == ErrorCode.table.count)
    }

    @Test func `a code from a newer daemon is kept and means failed`() throws {
        let reply = try JSONCoding.decode(ErrorReply.self, from: #"{"error":{"code":"on_fire","message":"m"}}"#.utf8)
        #expect(reply.error.code.rawValue == "on_fire")
        #expect(reply.error.code.exitStatus == .failed)
        #expect(reply.error.code.httpStatus == 500)
    }

    @Test func `an HTTP status that is not in the table means failed`() {
        #expect(ErrorCode(httpStatus: 418) == .failed)
    }
}

import ConveneAPI
import ConveneControl
import ConveneJSON
import Testing

@Suite struct ConfirmationTests {
    let daemon = StubDaemon()

    init() {
        daemon.answer("DELETE /v1/subjects/S001", raw: RawReply(status: 204, body: []))
    }

    @Test func `a removal needs yes where nobody can be asked`() {
        let said = convenectl(["subject", "remove", "S001"], daemon)
        #expect(said.status == .usage)
        #expect(said.err.contains("--yes"))
        #expect(daemon.lines.isEmpty)
    }

    @Test func `a person who says no keeps the subject`() {
        #expect(convenectl(["subject", "remove", "S001"], daemon, answer: false).status == .failed)
        #expect(daemon.lines.isEmpty)
    }

    @Test(arguments: [(["--yes"], nil), ([], true), (["-y"], false)] as [([String], Bool?)])
    func `a confirmed removal is made`(flags: [String], answer: Bool?) {
        let said = convenectl(["subject", "remove", "S001"] + flags, daemon, answer: answer)
        #expect(said == Said(out: "removed subject S001\n", err: "", status: .ok))
    }

    private func match(_ count: Int) -> JSONValue {
        let matched = (0..<count).map { ["subject": .string("S\($0)"), "name": "n", "reasons": []] as JSONValue }
        return ["event": "E01", "audience": .null, "evaluated_on": "2026-11-24", "matched": .array(matched), "unmatched": []]
    }

    @Test func `a wide match asks first and a narrow one does not`() {
        daemon.answer("GET /v1/events/E01/match", match(21))
        #expect(convenectl(["match", "E01", "--apply"], daemon, answer: false).status == .failed)
        daemon.answer("GET /v1/events/E01/match", match(20))
        daemon.answer("POST /v1/events/E01/match", match(20))
        #expect(convenectl(["match", "E01", "--apply"], daemon, answer: false).status == .ok)
        #expect(daemon.requests.last?.body == ["apply": true])
    }
}

import ConveneDelivery
import ConveneModel
import Curl
import Testing

@Suite struct `What an HTTP observation means` {
    private static func seen(_ status: Int, _ body: String = "", headers: [HTTPRequest.Header] = []) -> HTTPObservation {
        HTTPObservation(status: status, headers: headers, body: Array(body.utf8))
    }

    private static var rules: [ResponseRule] {
        var taken = ResponseRule(outcome: .accepted)
        taken.json = .init(pointer: "/CodeResult", values: ["100"])
        taken.id = .json(pointer: "/SMSID")
        var bad = ResponseRule(outcome: .badRecipient)
        bad.json = .init(pointer: "/CodeResult", values: ["99", "108"])
        var word = ResponseRule(outcome: .accepted)
        word.regex = "^Success \"([^\"]+)\""
        word.id = .group(1)
        var busy = ResponseRule(outcome: .retry)
        busy.statuses = [503...503]
        var header = ResponseRule(outcome: .optedOut)
        header.header = .init(name: "X-State", values: ["stopped"])
        var part = ResponseRule(outcome: .badMessage)
        part.contains = "CONTENT_NOT_MATCH_TEMPLATE"
        return [taken, bad, word, busy, header, part]
    }

    @Test(arguments: [
        (408, true, Outcome.retry), (425, true, .retry), (429, true, .retry), (429, false, .retry), (500, true, .retry),
        (503, true, .retry), (500, false, .unknown), (503, false, .unknown), (401, false, .pauseGateway),
        (402, true, .pauseGateway),
        (403, false, .pauseGateway), (400, false, .badMessage), (404, true, .badMessage), (422, false, .badMessage),
        (302, false, .pauseGateway), (303, false, .unknown), (200, false, .accepted), (204, false, .accepted),
    ])
    func `a status without rules has its verdict`(status: Int, hasKey: Bool, outcome: Outcome) {
        #expect(Classified(Self.seen(status), hasIdempotencyKey: hasKey).outcome == outcome)
    }

    @Test(arguments: [
        (7, false, false, Outcome.unreachable), (6, false, true, .unreachable), (28, false, false, .unreachable),
        (35, false, false, .unreachable), (60, false, false, .pauseGateway), (1, false, false, .pauseGateway),
        (28, true, false, .unknown), (52, true, false, .unknown), (56, true, false, .unknown), (28, true, true, .retry),
        (52, true, true, .retry),
    ])
    func `a broken request has its verdict`(curl: Int32, isSent: Bool, hasKey: Bool, outcome: Outcome) {
        let seen = HTTPObservation(curlCode: curl, curlMessage: "broken", isSent: isSent)
        let result = Classified(seen, hasIdempotencyKey: hasKey)
        #expect(result.outcome == outcome)
        #expect(result.consumesAttempt == (outcome == .unknown || outcome == .retry))
    }

    @Test func `a success that breaks off is no success`() {
        let seen = HTTPObservation(curlCode: 18, status: 200, body: Array("{\"CodeResult\":\"100\"".utf8))
        #expect(Classified(seen, rules: Self.rules, hasIdempotencyKey: false).outcome == .unknown)
        #expect(Classified(seen, hasIdempotencyKey: false).outcome == .unknown)
    }

    @Test(arguments: [
        (200, "{\"CodeResult\":\"100\",\"SMSID\":\"abc\"}", Outcome.accepted, Optional("abc")),
        (200, "{\"CodeResult\":100,\"SMSID\":17}", .accepted, "17"),
        (200, "{\"CodeResult\":\"99\"}", .badRecipient, nil),
        (200, "Success \"4711\"", .accepted, "4711"),
        (503, "", .retry, nil),
        (200, "<result>0</result> CONTENT_NOT_MATCH_TEMPLATE", .badMessage, nil),
        (200, "{\"CodeResult\":\"101\"}", .unknown, nil),
        (200, "<html>maintenance</html>", .unknown, nil),
    ])
    func `the first rule that holds decides, and a success that no rule names is unknown`(
        status: Int, body: String, outcome: Outcome, id: String?
    ) {
        let result = Classified(Self.seen(status, body), rules: Self.rules, hasIdempotencyKey: false)
        #expect(result.outcome == outcome)
        #expect(result.providerID == id)
    }

    @Test func `a header decides where a rule asks for it`() {
        let seen = Self.seen(200, headers: [.init("x-state", "stopped")])
        #expect(Classified(seen, rules: Self.rules, hasIdempotencyKey: true).outcome == .optedOut)
    }

    @Test(arguments: [
        ("120", Span.seconds(120)), ("0", .zero), ("99999999999", .days(1)), ("Tue, 24 Nov 2026 08:10:00 GMT", .minutes(10)),
        ("soon", nil), ("Tue, 24 Nov 2026 07:10:00 GMT", .zero),
    ])
    func `Retry-After is read as seconds or as a date`(value: String, span: Span?) {
        let headers = [HTTPRequest.Header("Retry-After", value), .init("Date", "Tue, 24 Nov 2026 08:00:00 GMT")]
        let result = Classified(Self.seen(429, headers: headers), hasIdempotencyKey: false)
        #expect(result.retryAfter == span)
        #expect(!result.consumesAttempt)
    }

    @Test func `another header can say when to come back`() {
        let seen = Self.seen(429, headers: [.init("X-Rate-Limit-Reset", "7")])
        #expect(Classified(seen, hasIdempotencyKey: true, retryAfterHeader: "X-Rate-Limit-Reset").retryAfter == .seconds(7))
    }
}

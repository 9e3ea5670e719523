import ConveneAPI
import ConveneJSON
import ConveneModel
import Testing

@Suite struct JSONCodingTests {
    private let item = DispatchItem(
        channel: .sms, gateway: "sms-main", recipient: "+84950000101", messageId: "M1", text: "Kính mời", bytes: 9,
        attempts: [AttemptItem(startedAt: Timestamp(Instant(seconds: 0)), endedAt: nil, outcome: nil, code: nil, detail: "open")])

    @Test func `names are snake case in the order of declaration and nothing is left out`() throws {
        let text = String(decoding: try JSONCoding.encode(item), as: UTF8.self)
        #expect(
            text == """
                {"channel":"sms","gateway":"sms-main","recipient":"+84950000101","message_id":"M1","text":"Kính mời","bytes":9,\
                "attempts":[{"started_at":"1970-01-01T00:00:00Z","ended_at":null,"outcome":null,"code":null,"detail":"open"}]}
                """)
    }

    @Test func `what is encoded decodes to the same`() throws {
        #expect(try JSONCoding.decode(DispatchItem.self, from: try JSONCoding.encode(item)) == item)
    }

    @Test func `members that are not known are passed over and absent optional ones are nothing`() throws {
        let request = try JSONCoding.decode(RegistrationActionRequest.self, from: Array(#"{"new": [1], "note": "rang"}"#.utf8))
        #expect(request == RegistrationActionRequest(note: "rang"))
    }

    @Test(arguments: [
        (#"{"dry_run": true}"#, "files", "is missing"),
        (#"{"dry_run": "yes", "files": []}"#, "dry_run", "should be true or false, but is a text"),
        (
            #"{"dry_run": true, "files": [{"name": "a.csv", "content": ""}, {"name": 1}]}"#, "files[1].name",
            "should be a text, but is a number"
        ),
        (#"[]"#, "", "should be an object, but is a list"),
    ])
    func `what does not fit is refused with its path`(text: String, path: String, problem: String) {
        let error = #expect(throws: InvalidShape.self) { try JSONCoding.decode(ImportRequest.self, from: Array(text.utf8)) }
        #expect(error?.path == path)
        #expect(error?.problem == problem)
    }

    @Test func `a state that does not exist is refused with its path`() {
        let body = Array(#"{"error": {"code": "odd", "message": "m", "issues": [{"severity": "fatal", "problem": "p"}]}}"#.utf8)
        let error = #expect(throws: InvalidShape.self) { try JSONCoding.decode(ErrorReply.self, from: body) }
        #expect(error?.path == "error.issues[0].severity")
    }

    @Test func `a resource keeps its fields in order through a page`() throws {
        let page = Page<JSONObject>(items: [["zeta": 1, "alpha": .null]], next: "2")
        let text = String(decoding: try JSONCoding.encode(page), as: UTF8.self)
        #expect(text == #"{"items":[{"zeta":1,"alpha":null}],"next":"2"}"#)
        #expect(try JSONCoding.decode(Page<JSONObject>.self, from: text.utf8) == page)
    }

    @Test func `a number that does not fit its type is refused`() {
        let body = #"{"noun":"subject","created":1.5,"updated":0,"unchanged":0}"#.utf8
        let error = #expect(throws: InvalidShape.self) { try JSONCoding.decode(ImportReply.NounCount.self, from: body) }
        #expect(error?.path == "created")
    }
}

import ConveneAPI
import ConveneJSON
import ConveneModel
import Testing

@Suite struct ReplyTests {
    @Test(arguments: ["2026-11-25T08:00:00+07:00", "2026-11-25T01:00:00Z", "2026-11-24T19:30:00-05:30"])
    func `a timestamp keeps the offset in which it was written`(text: String) throws {
        #expect(try #require(Timestamp(text)).text == text)
    }

    @Test func `a timestamp without an offset is refused`() {
        #expect(throws: InvalidShape.self) { try JSONCoding.decode(Timestamp.self, from: .string("2026-11-25T08:00")) }
    }

    @Test(arguments: [[], [0], [255, 0], [1, 2, 3], Array(0...255)] as [[UInt8]])
    func `a file's bytes come through unchanged`(bytes: [UInt8]) {
        #expect(ImportRequest.File(name: "a.csv", bytes: bytes).bytes == bytes)
    }

    @Test(arguments: ["ab=c", "abc", "a===", "ab c", "====", "Hộ=="])
    func `what is not Base64 is refused`(content: String) throws {
        let file = try JSONCoding.decode(ImportRequest.File.self, from: ["name": "a.csv", "content": .string(content)])
        #expect(file.bytes == nil)
    }

    @Test func `Base64 is that of RFC 4648`() {
        let vectors = ["f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "fooba": "Zm9vYmE=", "foobar": "Zm9vYmFy"]
        for (text, encoded) in vectors { #expect(ImportRequest.File(name: "", bytes: Array(text.utf8)).content == encoded) }
    }

    @Test func `counts name every state in its order`() throws {
        let counts = StateCounts([.held: 2, .planned: 1])
        let value = try JSONCoding.value(of: counts)
        #expect(value.object?.names == MessageState.allCases.map(\.rawValue))
        #expect(value["held"] == 2)
        #expect(value["unknown"] == 0)
        #expect(try JSONCoding.decode(StateCounts.self, from: value) == counts)
    }

    @Test func `a message stands on one level with its dispatches`() throws {
        func stamp(_ seconds: Int64) -> Timestamp { Timestamp(Instant(seconds: seconds), offsetSeconds: 25_200) }
        let item = MessageItem(
            id: 7, event: "E01", subject: "S001", channel: "email", channels: "email,sms", rule: "E01-r1", purpose: "invitation",
            due: stamp(0), state: .skipped, reason: "no consent", nextAt: nil, usefulUntil: stamp(60), attempts: 0)
        let reply = MessageReply(message: item, dispatches: [])
        let value = try JSONCoding.value(of: reply)
        #expect(
            value == [
                "id": 7, "event": "E01", "subject": "S001", "channel": "email", "channels": "email,sms", "rule": "E01-r1",
                "purpose": "invitation",
                "due": "1970-01-01T07:00:00+07:00", "state": "skipped", "reason": "no consent", "next_at": .null,
                "useful_until": "1970-01-01T07:01:00+07:00", "attempts": 0, "dispatches": [],
            ])
        #expect(try JSONCoding.decode(MessageReply.self, from: value) == reply)
    }
}

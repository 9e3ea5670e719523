import ConveneAPI
import ConveneDaemon
import ConveneJSON
import ConveneModel
import ConveneStore
import ConveneTestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct `a restart` {
    private static let morning = "2026-12-01T09:00:00+07:00"
    private static let someone = Actor(uid: 0, name: "test")

    @Test func `what was planned before is sent once afterwards`() async throws {
        try await withWire { wire in
            try await withOffice(wire.configuration) { office in
                let clock = try ManualClock(Self.morning)
                try await office.run(at: clock) { daemon in
                    try await daemon.prepare(rules: "remind -3d 08:00 email,sms")
                    try await daemon.daemon.store.write(as: Self.someone, at: clock.now()) { try $0.hold(reason: "a test") }
                    _ = try await daemon.json("invite", "V1")
                    try await daemon.decide()
                    #expect(try await daemon.ledger(of: "A") == ["planned invitation"])
                }
                #expect(try wire.letters.isEmpty)
                try await office.run(at: clock) { daemon in
                    #expect(try await daemon.get("/v1/status").body["state"] == "held")
                    _ = try await daemon.post("/v1/release")
                    try await daemon.settle()
                    #expect(try wire.letters.count == 2)
                }
                clock.set(to: try instant("2026-12-07T09:00:00+07:00"))
                try await office.run(at: clock) { daemon in
                    try await daemon.settle()
                    #expect(try await daemon.ledger(of: "A") == ["accepted invitation", "accepted reminder"])
                }
                let letters = try wire.letters
                #expect(letters.count == 4)
                #expect(Set(letters).count == 4)
            }
        }
    }

    @Test func `an attempt that was open when the daemon died is unknown, and the mail is repeated under its id`() async throws {
        try await withWire { wire in
            try await withOffice(wire.configuration) { office in
                let clock = try ManualClock(Self.morning)
                try await office.run(at: clock) { daemon in
                    try await daemon.prepare(rules: "")
                    try await daemon.daemon.store.write(as: Self.someone, at: clock.now()) { try $0.hold(reason: "a test") }
                    _ = try await daemon.json("invite", "V1")
                    try await daemon.decide()
                    try await Self.leaveOpen(daemon)
                }
                try await office.run(at: clock) { daemon in
                    let mail = try #require(try await daemon.message(of: "A", for: "V1"))
                    #expect(mail.message.state == .unknown)
                    #expect(mail.nextAt == clock.now() + .minutes(1))
                    let text = try #require(try await daemon.message(of: "B", for: "V1"))
                    #expect(text.message.state == .unknown)
                    #expect(text.nextAt == nil)
                    #expect(text.message.reason.contains("person"))
                    try await daemon.move(to: clock.now() + .minutes(2))
                    #expect(try wire.mails == [Letter(recipient: "an@small.example", id: "open-A@small.example")])
                    #expect(try wire.texts.isEmpty)
                    #expect(try await daemon.message(of: "A", for: "V1")?.message.state == .accepted)
                }
            }
        }
    }

    /// What a daemon leaves behind that dies between the first byte and the answer: one open attempt on each channel.
    private static func leaveOpen(_ daemon: TestDaemon) async throws {
        let now = daemon.clock.now()
        try await daemon.daemon.store.write(as: someone, at: now) { access in
            try access.releaseHold()
            let facts = Facts(event: try access.reading.events.get("V1")).fingerprint
            for (channel, subject, to) in [(Channel.email, "A", "an@small.example"), (.sms, "B", "+84950000202")] {
                let claimed = try access.claim(on: channel, courier: "dead/\(channel)", limit: 1)
                let bytes = Array("Message-ID: <open-\(subject)@small.example>\r\nSubject: x\r\n\r\nx\r\n".utf8)
                let dispatch = NewDispatch(
                    channel: channel, gateway: channel == .email ? "post" : "texts", recipient: to,
                    messageID: "open-\(subject)@small.example", content: bytes, facts: facts)
                let opened = try access.openAttempt(
                    message: try #require(claimed.first), courier: "dead/\(channel)", incarnation: 1,
                    transmission: .new(dispatch), revision: nil)
                #expect(opened != nil)
            }
        }
    }
}

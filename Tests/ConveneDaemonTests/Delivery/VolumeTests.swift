import ConveneAPI
import ConveneDaemon
import ConveneJSON
import ConveneModel
import ConveneStore
import ConveneTestSupport
import Testing

@Suite(.timeLimit(.minutes(3))) struct `two thousand subjects` {
    private static let subjects: String = {
        let mail = (1...1000).map { "M\($0),Hộ \($0),household,,m\($0)@volume.example,email,none,granted,active" }
        let sms = (1...1000).map { number in
            let digits = String(1_000_000 + number).dropFirst()
            return "T\(number),Hộ \(number),household,095\(digits)0,,sms,granted,none,active"
        }
        return (["id,name,kind,phone,email,channels,consent_sms,consent_email,status"] + mail + sms).joined(separator: "\n")
    }()

    private static let events = """
        id,title,kind,status,starts_at,ends_at,timezone,audience,reminders
        V1,Họp chung,conference,scheduled,2026-12-10T08:00,2026-12-10T11:00,Asia/Ho_Chi_Minh,status is active,"remind -3d 08:00 email,sms"
        """

    @Test func `a thousand by mail and a thousand by SMS are each told once, and the ledger agrees`() async throws {
        try await withWire { wire in
            var wire = wire
            wire.couriers = 4
            try await withDaemon(wire.configuration, at: "2026-12-01T09:00:00+07:00") { daemon in
                let imported = try await daemon.importFiles([("subjects.csv", Self.subjects), ("events.csv", Self.events)])
                #expect(imported.status == 200, "\(imported.body)")
                #expect(try await daemon.json("match", "V1", "--apply", "--yes")["proposed"] == 2000)
                #expect(try await daemon.post("/v1/events/V1/invite").body["invited"] == 2000)
                try await daemon.settle()
                try await Self.judge(wire, daemon)
            }
        }
    }

    private static func judge(_ wire: Wire, _ daemon: TestDaemon) async throws {
        let (mails, texts) = (try wire.mails, try wire.texts)
        #expect(mails.count == 1000)
        #expect(texts.count == 1000)
        #expect(Set((mails + texts).map(\.id)).count == 2000)
        #expect(Set((mails + texts).map(\.recipient)).count == 2000)
        let dispatches = try await daemon.daemon.store.read { access in
            try access.messages(.init(), after: 0, limit: .max).flatMap { row in
                #expect(row.message.state == .accepted)
                return try access.dispatches(of: row.message.id)
            }
        }
        #expect(Set(dispatches.map { Letter(recipient: $0.recipient, id: $0.messageID) }) == Set(mails + texts))
        #expect(dispatches.count == 2000)
    }
}

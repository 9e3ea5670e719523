import ConveneAPI
import ConveneDaemon
import ConveneJSON
import ConveneModel
import ConveneStore
import Testing

@Suite(.timeLimit(.minutes(2))) struct `a change of mind` {
    private static let morning = "2026-12-01T09:00:00+07:00"

    @Test func `a rule that was removed and is added again is the same rule: nobody is told twice`() async throws {
        try await withDaemon(at: Self.morning) { daemon in
            try await daemon.prepare(rules: "remind -3d 08:00 email,sms")
            _ = try await daemon.json("invite", "V1")
            try await daemon.move(to: "2026-12-07T09:00:00+07:00")
            #expect(try await daemon.ledger(of: "A") == ["accepted invitation", "accepted reminder"])
            #expect(try await daemon.request("DELETE", "/v1/rules/V1-r1").status == 200)
            #expect(try await daemon.get("/v1/rules?event=V1").items.isEmpty)
            let added = try await daemon.post("/v1/rules", ["event": "V1", "rule": "remind -3d 08:00 email,sms"])
            #expect((200...201).contains(added.status), "\(added.message)")
            #expect(added.body["id"] == "V1-r1")
            try await daemon.move(to: "2026-12-09T09:00:00+07:00")
            for subject in ["A", "B"] {
                #expect(try await daemon.ledger(of: subject) == ["accepted invitation", "accepted reminder"])
            }
        }
    }

    @Test func `what waits is superseded as soon as its event is cancelled`() async throws {
        try await withDaemon(at: Self.morning) { daemon in
            try await daemon.prepare(rules: "remind -3d 08:00 email,sms")
            _ = try await daemon.json("invite", "V1")
            try await daemon.settle()
            try await daemon.daemon.store.write(as: .init(uid: 0, name: "test"), at: daemon.clock.now()) {
                try $0.hold(reason: "a test looks on")
            }
            daemon.clock.set(to: try instant("2026-12-07T09:00:00+07:00"))
            try await daemon.decide()
            #expect(try await daemon.ledger(of: "A") == ["accepted invitation", "planned reminder"])
            #expect(try await daemon.request("PATCH", "/v1/events/V1", ["status": "cancelled"]).status == 200)
            // Still held: no courier can have been the one to find out.
            try await daemon.decide()
            for subject in ["A", "B"] {
                #expect(try await daemon.ledger(of: subject) == ["accepted invitation", "superseded reminder"])
                let row = try #require(try await daemon.message(of: subject, for: "V1"))
                #expect(row.message.reason.contains("cancelled"), "\(row.message.reason)")
            }
        }
    }
}

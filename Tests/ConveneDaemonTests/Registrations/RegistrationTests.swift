import ConveneAPI
import ConveneDaemon
import ConveneJSON
import ConveneModel
import ConveneStore
import Testing

@Suite(.timeLimit(.minutes(2))) struct `a registration` {
    private static let morning = "2026-12-01T09:00:00+07:00"

    @Test func `an invitation that was asked for and one that a rule owes are one`() async throws {
        try await withDaemon(at: Self.morning) { daemon in
            try await daemon.prepare(rules: "invite -5d 08:00 email,sms")
            #expect(try await daemon.json("invite", "V1")["invited"] == 2)
            #expect(try await daemon.json("invite", "V1")["already"] == 2)
            try await daemon.move(to: "2026-12-09T09:00:00+07:00")
            #expect(try await daemon.ledger(of: "A") == ["accepted invitation"])
            #expect(try await daemon.ledger(of: "B") == ["accepted invitation"])
            #expect(try await daemon.json("invite", "V1")["invited"] == 0)
        }
    }

    @Test func `a rule invites those who are proposed when it falls due, once`() async throws {
        try await withDaemon(at: Self.morning) { daemon in
            try await daemon.prepare(rules: "invite -5d 08:00 email,sms")
            try await daemon.move(to: "2026-12-05T08:00:00+07:00")
            #expect(try await daemon.ledger(of: "A") == ["accepted invitation"])
            let states = try await daemon.get("/v1/registrations?event=V1").items.compactMap { $0["state"]?.string }
            #expect(states == ["invited", "invited"])
            try await daemon.move(to: "2026-12-09T09:00:00+07:00")
            #expect(try await daemon.messages().count == 2)
        }
    }

    @Test(arguments: ["decline", "withdraw"])
    func `who does not come is not reminded`(action: String) async throws {
        try await withDaemon(at: Self.morning) { daemon in
            try await daemon.prepare(rules: "remind -3d 08:00 email,sms; remind -1d 08:00 sms")
            _ = try await daemon.json("invite", "V1")
            try await daemon.move(to: "2026-12-07T09:00:00+07:00")
            #expect(try await daemon.act("confirm", "A").status == 200)
            #expect(try await daemon.act(action, "B").status == 200)
            try await daemon.move(to: "2026-12-09T09:00:00+07:00")
            #expect(try await daemon.ledger(of: "A") == ["accepted invitation", "accepted reminder", "accepted reminder"])
            #expect(try await daemon.ledger(of: "B") == ["accepted invitation", "accepted reminder"])
        }
    }

    @Test func `a step that its state does not allow is a conflict, which says what is possible`() async throws {
        try await withDaemon(at: Self.morning) { daemon in
            try await daemon.prepare(rules: "")
            let refused = try await daemon.act("attend", "A")
            #expect(refused.status == 409)
            #expect(refused.message.contains("proposed"))
            #expect(refused.message.contains("confirm, decline"))
            let said = try await daemon.convenectl("registration", "attend", "V1", "A")
            #expect(said.status == .conflict)
            #expect(try await daemon.act("dance", "A").status == 422)
            #expect(try await daemon.act("confirm", "Z").status == 404)
        }
    }

    @Test func `an edited rule is the same rule: who was told is not told again`() async throws {
        try await withDaemon(at: Self.morning) { daemon in
            try await daemon.prepare(rules: "remind -3d 08:00 email,sms")
            _ = try await daemon.json("invite", "V1")
            try await daemon.move(to: "2026-12-07T09:00:00+07:00")
            #expect(try await daemon.json("rule", "edit", "V1-r1", "remind -2d 08:00 sms,email")["version"] == 2)
            try await daemon.move(to: "2026-12-09T09:00:00+07:00")
            #expect(try await daemon.ledger(of: "A") == ["accepted invitation", "accepted reminder"])
        }
    }

    @Test func `a moved event reminds again, one moved back does not`() async throws {
        try await withDaemon(at: Self.morning) { daemon in
            try await daemon.prepare(rules: "remind -3d 08:00 email,sms")
            _ = try await daemon.json("invite", "V1")
            try await daemon.move(to: "2026-12-07T09:00:00+07:00")
            let later = ["starts_at": "2026-12-20T08:00", "ends_at": "2026-12-20T11:00"] as JSONValue
            #expect(try await daemon.request("PATCH", "/v1/events/V1", later).status == 200)
            let back = ["starts_at": "2026-12-10T08:00", "ends_at": "2026-12-10T11:00"] as JSONValue
            #expect(try await daemon.request("PATCH", "/v1/events/V1", back).status == 200)
            try await daemon.settle()
            #expect(try await daemon.ledger(of: "A") == ["accepted invitation", "accepted reminder"])
            #expect(try await daemon.request("PATCH", "/v1/events/V1", later).status == 200)
            try await daemon.move(to: "2026-12-17T09:00:00+07:00")
            #expect(try await daemon.ledger(of: "A") == ["accepted invitation", "accepted reminder", "accepted reminder"])
        }
    }

    @Test(arguments: [["status": "cancelled"], ["starts_at": "2026-12-20T08:00", "ends_at": "2026-12-20T11:00"]])
    func `what waits is superseded when its event is cancelled or moved`(change: [String: String]) async throws {
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
            let edit = JSONValue.object(
                JSONObject(change.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: .string($0.value)) }))
            #expect(try await daemon.request("PATCH", "/v1/events/V1", edit).status == 200)
            #expect(try await daemon.post("/v1/release").status == 200)
            try await daemon.settle()
            #expect(try await daemon.ledger(of: "A") == ["accepted invitation", "superseded reminder"])
            #expect(try await daemon.message(of: "A", for: "V1")?.message.reason.isEmpty == false)
        }
    }

    @Test func `a draft sends nothing, whoever is registered for it`() async throws {
        try await withDaemon(at: Self.morning) { daemon in
            try await daemon.prepare(rules: "invite -5d 08:00 email,sms; remind -3d 08:00 email,sms")
            #expect(try await daemon.request("PATCH", "/v1/events/V1", ["status": "draft"]).status == 200)
            #expect(try await daemon.post("/v1/events/V1/invite").status == 409)
            try await daemon.pass(until: try instant("2026-12-20T00:00:00+07:00"))
            #expect(try await daemon.messages().isEmpty)
        }
    }
}

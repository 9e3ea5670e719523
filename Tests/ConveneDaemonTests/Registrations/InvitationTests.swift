import ConveneAPI
import ConveneDaemon
import ConveneJSON
import ConveneModel
import ConveneStore
import Testing

@Suite(.timeLimit(.minutes(2))) struct `an invitation` {
    private static let morning = "2026-12-01T09:00:00+07:00"

    private func setRegistrationEnd(_ moment: String, _ daemon: TestDaemon) async throws {
        let reply = try await daemon.request("PATCH", "/v1/events/V1", ["register_by": .string(moment)])
        #expect(reply.status == 200, "\(reply.message)")
        try await daemon.settle()
    }

    @Test func `that somebody asks for goes out though the time to register is over`() async throws {
        try await withDaemon(at: Self.morning) { daemon in
            try await daemon.prepare(rules: "")
            try await setRegistrationEnd("2026-11-30T17:00", daemon)
            #expect(try await daemon.json("invite", "V1")["invited"] == 2)
            try await daemon.settle()
            for subject in ["A", "B"] { #expect(try await daemon.ledger(of: subject) == ["accepted invitation"]) }
        }
    }

    @Test func `that is refused twice for one reason is one row`() async throws {
        try await withDaemon(at: Self.morning) { daemon in
            let silent = SmallProgramme.subjects.replacing("sms,granted,none", with: "sms,none,none")
            _ = try await daemon.importFiles([("subjects.csv", silent), ("events.csv", SmallProgramme.event(rules: ""))])
            #expect(try await daemon.post("/v1/events/V1/match", ["apply": true]).body["proposed"] == 2)
            for _ in 0..<2 { _ = try await daemon.json("invite", "V1") }
            #expect(try await daemon.ledger(of: "B") == ["skipped invitation"])
        }
    }

    @Test func `to an event that was moved afterwards is followed by the reminder of the new date`() async throws {
        try await withDaemon(at: Self.morning) { daemon in
            try await daemon.prepare(rules: "remind -3d 08:00 email,sms")
            _ = try await daemon.json("invite", "V1")
            try await daemon.move(to: daemon.clock.now() + .minutes(5))
            let moved = try await daemon.request(
                "PATCH", "/v1/events/V1", ["starts_at": "2026-12-02T08:00", "ends_at": "2026-12-02T11:00"])
            #expect(moved.status == 200, "\(moved.message)")
            try await daemon.settle()
            #expect(try await daemon.ledger(of: "A") == ["accepted invitation", "accepted reminder"])
        }
    }

    @Test func `that a rule owed too late follows by itself when the time to register is extended, once`() async throws {
        try await withDaemon(at: Self.morning) { daemon in
            try await daemon.prepare(rules: "")
            try await setRegistrationEnd("2026-11-30T17:00", daemon)
            let added = try await daemon.post("/v1/rules", ["event": "V1", "rule": "invite -11d 08:00 email,sms"])
            #expect(added.status == 200, "\(added.message)")
            try await daemon.settle()
            #expect(try await daemon.ledger(of: "A") == ["skipped invitation"])
            try await setRegistrationEnd("2026-12-08T17:00", daemon)
            #expect(try await daemon.json("invite", "V1")["already"] == 2)
            for subject in ["A", "B"] {
                #expect(try await daemon.ledger(of: subject) == ["skipped invitation", "accepted invitation"])
            }
        }
    }

    @Test func `that a rule could send over no channel is possible once the consent is given`() async throws {
        try await withDaemon(at: Self.morning) { daemon in
            let silent = SmallProgramme.subjects.replacing("sms,granted,none", with: "sms,none,none")
            let event = SmallProgramme.event(rules: "invite -9d 08:00 sms")
            _ = try await daemon.importFiles([("subjects.csv", silent), ("events.csv", event)])
            #expect(try await daemon.post("/v1/events/V1/match", ["apply": true]).body["proposed"] == 2)
            try await daemon.settle()
            #expect(try await daemon.ledger(of: "B") == ["skipped invitation"])
            #expect(try await daemon.request("PATCH", "/v1/subjects/B", ["consent_sms": "granted"]).status == 200)
            let invited = try await daemon.json("invite", "V1")
            #expect(invited["invited"] == 1, "\(invited)")
            try await daemon.settle()
            #expect(try await daemon.ledger(of: "B") == ["skipped invitation", "accepted invitation"])
        }
    }

    @Test func `of one subject that cannot be told is refused with the reason`() async throws {
        try await withDaemon(at: Self.morning) { daemon in
            try await daemon.prepare(rules: "")
            let edit = try await daemon.request("PATCH", "/v1/subjects/B", ["consent_sms": "withdrawn"])
            #expect(edit.status == 200, "\(edit.message)")
            let refused = try await daemon.act("invite", "B")
            #expect(refused.status == 409)
            #expect(refused.message.contains("withdrawn"), "\(refused.message)")
            let said = try await daemon.convenectl("registration", "invite", "V1", "B")
            #expect(said.status == .conflict)
            #expect(said.err.contains("withdrawn"), "\(said.err)")
            #expect(try await daemon.get("/v1/registrations/V1/B").body["state"] != "invited")
            #expect(try await daemon.act("invite", "A").status == 200)
            try await daemon.settle()
            #expect(try await daemon.ledger(of: "A") == ["accepted invitation"])
            #expect(try await daemon.ledger(of: "B") == [])
        }
    }
}

import ConveneAPI
import ConveneDaemon
import ConveneJSON
import Testing

@Suite(.timeLimit(.minutes(2))) struct `an import of what is stored already` {
    private static let rules = "invite -5d 08:00 email,sms; remind -1d 17:00 sms"

    @Test func `leaves alone what a file of subjects has no column for`() async throws {
        try await withDaemon { daemon in
            _ = try await daemon.importFiles([("subjects.csv", SmallProgramme.subjects)])
            let before = try await daemon.get("/v1/subjects/A").body
            let short = "id,name,kind\nA,Hộ An Mới,household\nB,Hộ Bình,household\n"
            let reply = try await daemon.importFiles([("subjects.csv", short)])
            #expect(reply.status == 200, "\(reply.body)")
            #expect(reply.counts["subjects"] == [0, 1, 1])
            let after = try await daemon.get("/v1/subjects/A").body
            #expect(after["name"] == "Hộ An Mới")
            for field in ["phone", "email", "channels", "consent_sms", "consent_email", "status"] {
                #expect(after[field] == before[field], "\(field)")
                #expect(after[field]?.isNull == false, "\(field)")
            }
        }
    }

    @Test func `leaves the rules of an event alone where the file has no column for them`() async throws {
        try await withDaemon { daemon in
            _ = try await daemon.importFiles([("events.csv", SmallProgramme.event(rules: Self.rules))])
            let before = try await daemon.get("/v1/rules?event=V1").items
            #expect(before.count == 2)
            let short = """
                id,title,kind,starts_at,ends_at,timezone
                V1,Họp mới,conference,2026-12-10T08:00,2026-12-10T11:00,Asia/Ho_Chi_Minh
                """
            let reply = try await daemon.importFiles([("events.csv", short)])
            #expect(reply.counts["events"] == [0, 1, 0], "\(reply.body)")
            #expect(try await daemon.get("/v1/rules?event=V1").items == before)
            let event = try await daemon.get("/v1/events/V1").body
            #expect(event["title"] == "Họp mới")
            #expect(event["status"] == "scheduled")
            #expect(event["audience"] == "status is active")
        }
    }

    @Test func `gives a rule that was removed its id again`() async throws {
        try await withDaemon { daemon in
            let event = [("events.csv", SmallProgramme.event(rules: Self.rules))]
            _ = try await daemon.importFiles(event)
            let before = try await daemon.get("/v1/rules?event=V1").items.map { $0["id"] }
            #expect(try await daemon.request("DELETE", "/v1/rules/V1-r2").status == 200)
            let reply = try await daemon.importFiles(event)
            #expect(reply.counts["events"] == [0, 1, 0], "\(reply.body)")
            #expect(try await daemon.get("/v1/rules?event=V1").items.map { $0["id"] } == before)
        }
    }

    /// A list that says what the subject consented to, and since when.
    private static func list(_ consent: String, since day: String) -> [(name: String, text: String)] {
        let text = """
            id,name,kind,phone,email,channels,consent_sms,consent_email,consent_on
            B,Hộ Bình,household,0950 000 202,binh@small.example,sms;email,\(consent),\(consent),\(day)
            """
        return [("subjects.csv", text)]
    }

    /// Imports a list, and withdraws both consents after that.
    private func withdraw(_ daemon: TestDaemon) async throws {
        _ = try await daemon.importFiles(Self.list("granted", since: "2026-06-10"))
        let both = ["consent_sms": "withdrawn", "consent_email": "withdrawn"] as JSONValue
        let reply = try await daemon.request("PATCH", "/v1/subjects/B", both)
        #expect(reply.status == 200, "\(reply.message)")
    }

    @Test(arguments: [("granted", "2026-06-10"), ("granted", "2026-01-10"), ("granted", ""), ("none", "2026-06-10"), ("", "")])
    func `does not undo a withdrawn consent, and warns`(consent: String, day: String) async throws {
        try await withDaemon { daemon in
            try await withdraw(daemon)
            let before = try await daemon.get("/v1/subjects/B").body
            let reply = try await daemon.importFiles(Self.list(consent, since: day))
            #expect(reply.status == 200)
            #expect(reply.counts["subjects"] == [0, 0, 1], "\(reply.body)")
            let issues = reply.body["issues"]?.array ?? []
            #expect(issues.map { $0["field"] } == ["consent_sms", "consent_email"])
            for issue in issues {
                #expect(issue["severity"] == "warning")
                #expect(issue["line"] == 2)
            }
            #expect(try await daemon.get("/v1/subjects/B").body == before)
        }
    }

    @Test func `takes over a consent that was given anew`() async throws {
        try await withDaemon { daemon in
            try await withdraw(daemon)
            let reply = try await daemon.importFiles(Self.list("granted", since: "2026-11-20"))
            #expect(reply.counts["subjects"] == [0, 1, 0])
            #expect(reply.body["issues"] == [])
            let subject = try await daemon.get("/v1/subjects/B").body
            #expect(subject["consent_sms"] == "granted")
            #expect(subject["consent_email"] == "granted")
        }
    }

    @Test func `has nothing to warn of where its file speaks neither of consent nor of contacts`() async throws {
        try await withDaemon { daemon in
            try await withdraw(daemon)
            let reply = try await daemon.importFiles([("subjects.csv", "id,name,kind\nB,Hộ Bình,household\n")])
            #expect(reply.counts["subjects"] == [0, 0, 1])
            #expect(reply.body["issues"] == [])
            #expect(try await daemon.get("/v1/subjects/B").body["consent_sms"] == "withdrawn")
        }
    }
}

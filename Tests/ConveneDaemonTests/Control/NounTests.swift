import ConveneAPI
import ConveneDaemon
import ConveneJSON
import Testing

@Suite(.timeLimit(.minutes(1))) struct `the nouns of the API` {
    /// For each noun: the smallest object, an edit, and what the edit leaves.
    static let cases: [(path: String, id: String, object: JSONValue, edit: JSONValue)] = [
        ("localities", "new-ward", ["id": "new-ward", "name": "Phường Mới", "kind": "commune"], ["name": "Phường Mới 2"]),
        ("subjects", "S900", ["id": "S900", "name": "Hộ Mới", "kind": "household"], ["phone": "0950 000 299"]),
        ("products", "P900", ["id": "P900", "subject_id": "S001", "name": "Chè"], ["stars": 4]),
        (
            "events", "E90",
            [
                "id": "E90", "title": "Họp", "kind": "conference", "status": "draft", "starts_at": "2027-03-01T08:00",
                "ends_at": "2027-03-01T10:00", "timezone": "Asia/Ho_Chi_Minh",
            ], ["title": "Họp lớn"]
        ),
        (
            "sessions", "E11-9",
            [
                "id": "E11-9", "event_id": "E11", "seq": 9, "title": "Bế mạc", "starts_at": "2026-11-25T11:00",
                "ends_at": "2026-11-25T11:30", "mandatory": false,
            ], ["room": "A1"]
        ),
        ("holidays", "2027-12-31", ["date": "2027-12-31", "name": "Nghỉ", "kind": "off"], ["name": "Nghỉ bù"]),
    ]

    @Test(arguments: 0..<6) func `each is added, shown, edited, removed, and every step is audited`(index: Int) async throws {
        let (path, id, object, edit) = Self.cases[index]
        try await withDaemon { daemon in
            _ = try await daemon.importFiles(Sample.files())
            let before = try await daemon.auditCount()
            let added = try await daemon.post("/v1/\(path)", object)
            #expect(added.status == 200, "\(added.body)")
            #expect(try await daemon.post("/v1/\(path)", object).status == 409)
            #expect(try await daemon.request("PATCH", "/v1/\(path)/\(id)", edit).status == 200)
            let shown = try await daemon.get("/v1/\(path)/\(id)")
            for member in edit.object?.members ?? [] where member.name != "phone" {
                #expect(shown.body[member.name] == member.value)
            }
            #expect(try await daemon.get("/v1/\(path)?limit=1000").items.count > 1)
            #expect(try await daemon.request("DELETE", "/v1/\(path)/\(id)").status == 200)
            #expect(try await daemon.get("/v1/\(path)/\(id)").status == 404)
            let trail = try await daemon.get("/v1/audit?after=\(before)&id=\(id)").items
            #expect(trail.compactMap { $0["action"]?.string } == ["add", "edit", "remove"])
            #expect(trail.allSatisfy { $0["uid"]?.integer == Int64(ownUserID()) && $0["actor"]?.string?.isEmpty == false })
        }
    }

    @Test func `rules are added, edited and removed`() async throws {
        try await withDaemon { daemon in
            _ = try await daemon.importFiles(Sample.files())
            let added = try await daemon.post("/v1/rules", ["event": "E11", "rule": "remind -1h sms"])
            #expect(added.status == 200, "\(added.body)")
            let id = try #require(added.body["id"]?.string)
            #expect(try await daemon.post("/v1/rules", ["event": "E11", "rule": "remind -1h sms"]).status == 409)
            #expect(try await daemon.request("PATCH", "/v1/rules/\(id)", ["rule": "remind -2h sms"]).body["version"] == 2)
            let wrong = try await daemon.request("PATCH", "/v1/rules/\(id)", ["rule": "remnd -2h sms"])
            #expect(wrong.status == 422)
            #expect(wrong.message.contains("remnd"))
            #expect(try await daemon.request("DELETE", "/v1/rules/\(id)").status == 200)
            #expect(try await daemon.get("/v1/rules/\(id)").status == 404)
            #expect(try await daemon.post("/v1/rules", ["event": "E99", "rule": "remind -1h sms"]).status == 404)
        }
    }

    @Test func `an unknown field is refused with the name that it is near to`() async throws {
        try await withDaemon { daemon in
            let reply = try await daemon.post(
                "/v1/subjects", ["id": "S900", "name": "Hộ", "kind": "household", "emial": "a@b.example"])
            #expect(reply.status == 422)
            #expect(JSONWriter.compact(reply.body).contains("email"))
            #expect(try await daemon.get("/v1/subjects/S900").status == 404)
        }
    }

    static let misfits: [(path: String, object: JSONValue, word: String)] = [
        ("products", ["id": "P900", "subject_id": "S999", "name": "Chè"], "S999"),
        ("subjects", ["id": "S900", "name": "Hộ", "kind": "household", "locality_id": "atlantis"], "atlantis"),
        (
            "events",
            [
                "id": "E90", "title": "Họp", "kind": "conference", "status": "draft", "starts_at": "2027-03-01T08:00",
                "ends_at": "2027-03-01T10:00", "timezone": "Asia/Saigonn",
            ], "Asia/Saigonn"
        ),
        (
            "events",
            [
                "id": "E90", "title": "Họp", "kind": "conference", "status": "draft", "starts_at": "2027-03-01T08:00",
                "ends_at": "2027-03-01T10:00", "timezone": "Asia/Ho_Chi_Minh", "audience": "womenled",
            ], "womenled"
        ),
        ("subjects", ["id": "S 900", "name": "Hộ", "kind": "household"], "S 900"),
    ]

    @Test(arguments: 0..<5) func `what does not fit is refused, and named`(index: Int) async throws {
        let (path, object, word) = Self.misfits[index]
        try await withDaemon { daemon in
            _ = try await daemon.importFiles(Sample.files())
            let before = try await daemon.auditCount()
            let reply = try await daemon.post("/v1/\(path)", object)
            #expect(reply.status == 422, "\(reply.body)")
            #expect(reply.message.contains(word))
            #expect(try await daemon.auditCount() == before)
        }
    }

    @Test func `a session of another event is no seat`() async throws {
        try await withDaemon { daemon in
            _ = try await daemon.importFiles(Sample.files())
            let body: JSONValue = ["event": "E11", "subject": "S001", "session": "E14-1"]
            let reply = try await daemon.post("/v1/registrations", body)
            #expect(reply.status == 422)
            #expect(reply.message.contains("E14-1"))
            #expect(try await daemon.get("/v1/registrations").items.isEmpty)
        }
    }

    @Test func `what others refer to is not removed`() async throws {
        try await withDaemon { daemon in
            _ = try await daemon.importFiles(Sample.files())
            for path in ["subjects/S001", "localities/duy-tien", "events/E04"] {
                let reply = try await daemon.request("DELETE", "/v1/\(path)")
                #expect(reply.status == 409, "\(path): \(reply.body)")
                #expect(try await daemon.get("/v1/\(path)").status == 200)
            }
        }
    }

    @Test func `a list in pages is the whole list`() async throws {
        try await withDaemon { daemon in
            _ = try await daemon.importFiles(Sample.files())
            var (ids, after): ([String], String?) = ([], "")
            while let cursor = after {
                let page = try await daemon.get("/v1/subjects?limit=7&after=\(cursor)")
                ids += page.items.compactMap { $0["id"]?.string }
                after = page.body["next"]?.string
            }
            #expect(ids.count == 32)
            #expect(ids == ids.sorted())
        }
    }
}

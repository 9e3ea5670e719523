import ConveneAPI
import ConveneDaemon
import ConveneJSON
import Testing

@Suite(.timeLimit(.minutes(2))) struct `an import over the socket` {
    @Test func `it creates everything, and a second one finds everything unchanged and writes nothing`() async throws {
        try await withDaemon { daemon in
            let first = try await daemon.importFiles(Sample.files())
            #expect(first.status == 200)
            #expect(first.body["applied"] == true)
            #expect(
                first.counts == [
                    "localities": [35, 0, 0], "subjects": [32, 0, 0], "products": [43, 0, 0], "events": [17, 0, 0],
                    "sessions": [25, 0, 0], "holidays": [12, 0, 0],
                ])
            let audited = try await daemon.auditCount()
            let second = try await daemon.importFiles(Sample.files())
            #expect(
                second.counts == [
                    "localities": [0, 0, 35], "subjects": [0, 0, 32], "products": [0, 0, 43], "events": [0, 0, 17],
                    "sessions": [0, 0, 25], "holidays": [0, 0, 12],
                ])
            #expect(second.body["changes"] == [])
            #expect(try await daemon.auditCount() == audited)
            let said = try await daemon.convenectl("import", Sample.folder)
            #expect(said.status == .ok)
        }
    }

    @Test func `a dry run says what would happen and writes nothing`() async throws {
        try await withDaemon { daemon in
            let audited = try await daemon.auditCount()
            let reply = try await daemon.importFiles(Sample.files(), dryRun: true)
            #expect(reply.status == 200)
            #expect(reply.body["applied"] == false)
            #expect(reply.counts["subjects"] == [32, 0, 0])
            #expect(try await daemon.get("/v1/subjects").items.isEmpty)
            #expect(try await daemon.auditCount() == audited)
        }
    }

    @Test func `a changed cell is one update, which names the field`() async throws {
        try await withDaemon { daemon in
            _ = try await daemon.importFiles(Sample.files())
            let changed = try Sample.files { name, text in
                name == "subjects.csv" ? text.replacing("lienhe@luavensong.example", with: "moi@luavensong.example") : text
            }
            let reply = try await daemon.importFiles(changed)
            #expect(reply.counts["subjects"] == [0, 1, 31])
            let field: JSONValue = [
                "name": "email", "before": "lienhe@luavensong.example", "after": "moi@luavensong.example",
            ]
            #expect(
                reply.body["changes"] == [["noun": "subject", "id": "S001", "change": "updated", "fields": [field]]])
            let entry = try #require(try await daemon.get("/v1/audit?noun=subject&id=S001").items.last)
            #expect(entry["before"]?["email"] == "lienhe@luavensong.example")
            #expect(entry["after"]?["email"] == "moi@luavensong.example")
            #expect(entry["uid"]?.integer == Int64(ownUserID()))
        }
    }

    @Test func `a broken row is refused with its place, value and remedy, and nothing changes`() async throws {
        try await withDaemon { daemon in
            let broken = try Sample.files { name, text in
                name == "subjects.csv"
                    ? text.replacing(",2021-03-12,true,women_union,18", with: ",12/03/2021,true,women_union,18") : text
            }
            let reply = try await daemon.importFiles(broken)
            #expect(reply.status == 422)
            #expect(reply.body["applied"] == false)
            let issue = try #require(reply.body["issues"]?.array?.first { $0["severity"] == "error" })
            #expect(issue["file"] == "subjects.csv")
            #expect(issue["line"] == 2)
            #expect((issue["column"]?.integer ?? 0) > 1)
            #expect(issue["field"] == "joined_on")
            #expect(issue["value"] == "12/03/2021")
            #expect(issue["remedy"]?.string?.isEmpty == false)
            #expect(try await daemon.get("/v1/localities").items.isEmpty)
            #expect(try await daemon.auditCount() == 0)
        }
    }

    @Test(arguments: ["\r\nRCPT TO:<x@y.example>", "\n", "\r"])
    func `an address with a line break in it is refused, in a file and over the API`(ending: String) async throws {
        try await withDaemon { daemon in
            let address = "lienhe@luavensong.example\(ending)"
            let files = try Sample.files { name, text in
                name == "subjects.csv" ? text.replacing("lienhe@luavensong.example", with: "\"\(address)\"") : text
            }
            let reply = try await daemon.importFiles(files)
            #expect(reply.status == 422)
            #expect(reply.body["issues"]?.array?.contains { $0["field"] == "email" && $0["line"] == 2 } == true)
            #expect(try await daemon.get("/v1/subjects").items.isEmpty)
            let added = try await daemon.post(
                "/v1/subjects", ["id": "S900", "name": "Thử", "kind": "household", "email": .string(address)])
            #expect(added.status == 422)
            #expect(try await daemon.get("/v1/subjects/S900").status == 404)
        }
    }

    @Test func `an id that stands twice is refused`() async throws {
        try await withDaemon { daemon in
            let files = try Sample.files { name, text in
                name == "subjects.csv" ? text.replacing("\nS002,", with: "\nS001,") : text
            }
            let reply = try await daemon.importFiles(files)
            #expect(reply.status == 422)
            let issue = try #require(reply.body["issues"]?.array?.first { $0["field"] == "id" })
            #expect(issue["line"] == 3)
            #expect(issue["value"] == "S001")
            #expect(try await daemon.get("/v1/subjects").items.isEmpty)
        }
    }
}

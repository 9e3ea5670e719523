import ConveneAPI
import ConveneJSON
import Testing

@Suite(.timeLimit(.minutes(1))) struct `a request that cannot be answered` {
    @Test func `an unknown path is 404 with an error in JSON`() async throws {
        try await withDaemon { daemon in
            let reply = try await daemon.get("/v1/nothing/here")
            #expect(reply.status == 404)
            #expect(reply.error?["code"] == "not_found")
            #expect(reply.error?["remedy"]?.isNull == false)
        }
    }

    @Test(arguments: ["{", "[1,]", "nonsense", "\u{1}"]) func `a body that is no JSON is 400`(text: String) async throws {
        try await withDaemon { daemon in
            for path in ["/v1/subjects", "/v1/import", "/v1/rules"] {
                let reply = try await daemon.request("POST", path, text: text)
                #expect(reply.status == 400, "\(path)")
                #expect(reply.error?["code"] == "malformed")
            }
        }
    }

    @Test func `a body of another shape is 400, and says where`() async throws {
        try await withDaemon { daemon in
            let reply = try await daemon.post("/v1/import", ["dry_run": "perhaps", "files": []])
            #expect(reply.status == 400)
            #expect(reply.message.contains("dry_run"))
        }
    }

    @Test(arguments: ["/v1/subjects?limit=0", "/v1/subjects?limit=x", "/v1/forecast?until=tomorrow"])
    func `a query that says nothing is 422`(path: String) async throws {
        try await withDaemon { daemon in
            let reply = try await daemon.get(path)
            #expect(reply.status == 422)
            #expect(!reply.message.isEmpty)
        }
    }

    @Test(arguments: ["/v1/subjects/S999", "/v1/events/E99/match", "/v1/messages/77", "/v1/messages/x", "/v1/rules/E99-r1"])
    func `what does not exist is 404, and named`(path: String) async throws {
        try await withDaemon { daemon in
            let reply = try await daemon.get(path)
            #expect(reply.status == 404)
            let steps = path.split(separator: "/")
            #expect(reply.message.contains(steps[2]), "\(reply.message)")
        }
    }

    @Test func `a method that a path does not have is refused`() async throws {
        try await withDaemon { daemon in
            let reply = try await daemon.request("DELETE", "/v1/status")
            #expect((400..<500).contains(reply.status))
            #expect(try await daemon.get("/v1/status").status == 200)
        }
    }
}

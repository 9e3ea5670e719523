import ConveneAPI
import ConveneJSON
import Testing

@Suite(.timeLimit(.minutes(2))) struct `a match over the API` {
    @Test func `it selects exactly those whom hand-written predicates select, and gives everybody a reason`() async throws {
        try await withDaemon { daemon in
            _ = try await daemon.importFiles(Sample.files())
            for (event, expected) in ExpectedAudience.subjects {
                let answer = try await daemon.json("match", event)
                #expect(answer["event"] == .string(event))
                let matched = try #require(answer["matched"]?.array)
                let unmatched = try #require(answer["unmatched"]?.array)
                #expect(matched.compactMap { $0["subject"]?.string } == expected, "\(event)")
                #expect(matched.count + unmatched.count == 32)
                for candidate in matched + unmatched {
                    let reasons = try #require(candidate["reasons"]?.array)
                    #expect(!reasons.isEmpty, "\(event) \(candidate["subject"]?.string ?? "")")
                    #expect(reasons.allSatisfy { $0.string?.isEmpty == false })
                }
            }
        }
    }

    @Test func `the dissolving subject is selected by no event`() async throws {
        try await withDaemon { daemon in
            _ = try await daemon.importFiles(Sample.files())
            for number in 1...17 {
                let answer = try await daemon.get("/v1/events/E\(number < 10 ? "0" : "")\(number)/match")
                let matched = answer.body["matched"]?.array ?? []
                #expect(!matched.isEmpty, "E\(number)")
                #expect(!matched.contains { $0["subject"] == "S029" })
            }
        }
    }

    @Test func `applied, it proposes each selected subject once`() async throws {
        try await withDaemon { daemon in
            _ = try await daemon.importFiles(Sample.files())
            let first = try await daemon.json("match", "E13", "--apply")
            #expect(first["proposed"] == 12)
            #expect(first["already"] == 0)
            let second = try await daemon.json("match", "E13", "--apply")
            #expect(second["proposed"] == 0)
            #expect(second["already"] == 12)
            let registrations = try await daemon.json("registration", "list", "--event", "E13")
            #expect(registrations.array?.count == 12)
        }
    }

    @Test(arguments: ["E04", "E01"])
    func `nobody is proposed for an event that is over or cancelled`(event: String) async throws {
        try await withDaemon { daemon in
            _ = try await daemon.importFiles(Sample.files())
            let said = try await daemon.convenectl("match", event, "--apply")
            #expect(said.status == .conflict)
            #expect(said.err.contains(event))
            #expect(try await daemon.get("/v1/registrations").items.isEmpty)
        }
    }
}

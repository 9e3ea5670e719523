import ConveneAPI
import ConveneDaemon
import ConveneJSON
import ConveneModel
import ConveneStore
import Testing

@Suite(.timeLimit(.minutes(2))) struct `a consent that is withdrawn while a message waits` {
    private static let morning = "2026-12-01T09:00:00+07:00"

    /// Runs a daemon that has invited both subjects and is held, so that both invitations wait.
    private func hold(_ body: (TestDaemon, Wire) async throws -> Void) async throws {
        try await withWire { wire in
            try await withDaemon(wire.configuration, at: Self.morning) { daemon in
                try await daemon.prepare(rules: "")
                try await daemon.daemon.store.write(as: .init(uid: 0, name: "test"), at: daemon.clock.now()) {
                    try $0.hold(reason: "a test looks on")
                }
                _ = try await daemon.json("invite", "V1")
                try await daemon.decide()
                #expect(try await daemon.ledger(of: "A") == ["planned invitation"])
                #expect(try await daemon.ledger(of: "B") == ["planned invitation"])
                try await body(daemon, wire)
            }
        }
    }

    private func release(_ daemon: TestDaemon) async throws {
        #expect(try await daemon.post("/v1/release").status == 200)
        try await daemon.settle()
    }

    @Test func `leaves the other channel`() async throws {
        try await hold { daemon, wire in
            let edit = try await daemon.request("PATCH", "/v1/subjects/A", ["consent_email": "withdrawn"])
            #expect(edit.status == 200, "\(edit.message)")
            try await release(daemon)
            #expect(try wire.mails.isEmpty)
            #expect(try wire.texts.map(\.recipient).sorted() == ["+84950000201", "+84950000202"])
            let row = try #require(try await daemon.message(of: "A", for: "V1"))
            #expect(row.message.state == .accepted)
            #expect(row.channel == .sms)
        }
    }

    @Test func `leaves nothing where it was the only channel, and the ledger says why`() async throws {
        try await hold { daemon, wire in
            let edit = try await daemon.request("PATCH", "/v1/subjects/B", ["consent_sms": "withdrawn"])
            #expect(edit.status == 200, "\(edit.message)")
            try await release(daemon)
            #expect(try wire.texts.isEmpty)
            #expect(try wire.mails.map(\.recipient) == ["an@small.example"])
            let row = try #require(try await daemon.message(of: "B", for: "V1"))
            #expect(row.message.state == .failed)
            #expect(row.message.reason.contains("withdrawn"), "\(row.message.reason)")
        }
    }
}

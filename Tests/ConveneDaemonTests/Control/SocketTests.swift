import ConveneAPI
import ConveneDaemon
import ConveneJSON
import ConveneStore
import ConveneTestSupport
import FoundationEssentials
import Testing

@Suite(.timeLimit(.minutes(1))) struct `the control socket` {
    @Test func `one that a live daemon serves is not taken from it`() async throws {
        try await withDaemon { daemon in
            let rival = try Office(daemon.office.folder, "")
            let start = try rival.start(daemon.clock)
            let refusal = await #expect(throws: SocketUnusable.self) { try await Daemon(start) }
            #expect(refusal?.reason == .served)
            #expect(refusal?.description.contains(daemon.office.socket) == true)
            #expect(try await daemon.get("/v1/status").status == 200)
        }
    }

    @Test func `one that nobody serves any more is replaced`() async throws {
        try await withOffice { office in
            HTTPListener(unixSocket: office.socket, handler: { _ in .hangUp }).close()
            try await office.run(at: try ManualClock("2026-11-23T09:00:00+07:00")) { daemon in
                let status = try await daemon.get("/v1/status").status
                #expect(status == 200)
            }
        }
    }

    @Test func `a file in its place is left alone`() async throws {
        try await withOffice { office in
            try office.folder.write("c.sock", "somebody's notes")
            let start = try office.start(try ManualClock("2026-11-23T09:00:00+07:00"))
            let refusal = await #expect(throws: SocketUnusable.self) { try await Daemon(start) }
            #expect(refusal?.reason == .notASocket)
            #expect(try contents(of: office.socket) == Array("somebody's notes".utf8))
        }
    }

    @Test func `it is gone when the daemon has ended, and the store can be opened again`() async throws {
        try await withOffice { office in
            for _ in 1...2 {
                try await office.run(at: try ManualClock("2026-11-23T09:00:00+07:00")) { daemon in
                    let status = try await daemon.get("/v1/status").body
                    #expect(status["state"] == "ok")
                }
                #expect(!FileManager.default.fileExists(atPath: office.socket))
            }
        }
    }

    @Test func `a store that a live daemon has is not opened a second time`() async throws {
        try await withDaemon { daemon in
            #expect(throws: StoreError.self) { try Store(path: daemon.office.database) }
            let status = try await daemon.get("/v1/status").status
            #expect(status == 200)
        }
    }
}

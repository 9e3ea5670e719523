import ConveneAPI
import ConveneDaemon
import ConveneJSON
import FoundationEssentials
import Testing

@Suite(.timeLimit(.minutes(1))) struct `an office that has set only what must be set` {
    @Test func `its messages become files, and the ledger lists them`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let office = try Office(folder, words: "")
        try await office.run(at: try ManualClock("2026-12-01T09:00:00+07:00")) { daemon in
            try await daemon.prepare(rules: "remind -3d 08:00 email+sms")
            _ = try await daemon.json("invite", "V1")
            try await daemon.move(to: "2026-12-07T09:00:00+07:00")
            let listed = try #require(try await daemon.json("message", "list").array)
            #expect(listed.count == 4)
            for message in listed {
                for name in ["id", "event", "subject", "channel", "rule", "due", "state", "reason"] {
                    #expect(message[name]?.isNull == false, "\(name)")
                }
                #expect(message["state"] == "accepted", "\(message["reason"]?.string ?? "")")
            }
            let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/outbox")
            #expect(files.filter { $0.hasSuffix(".eml") }.count == 2)
            #expect(files.filter { $0.hasSuffix(".txt") }.count == 3)
        }
    }
}

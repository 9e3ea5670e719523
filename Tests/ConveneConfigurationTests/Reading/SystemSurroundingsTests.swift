import ConveneConfiguration
import ConveneModel
import Foundation
import Testing

@Suite struct `what this machine knows` {
    private let system = Surroundings.system(credentialsDirectory: nil)

    @Test func `time zones by their files`() {
        #expect(system.zoneExists(ZoneID("Asia/Ho_Chi_Minh")))
        #expect(!system.zoneExists(ZoneID("Asia/Saigonn")))
        #expect(!system.zoneExists(ZoneID("Asia")))
    }

    @Test func `users and groups by name, and every number`() {
        #expect(system.accountExists(.user(.name("root"))))
        #expect(system.accountExists(.group(.name("root"))))
        #expect(!system.accountExists(.user(.name("no-such-user-here"))))
        #expect(!system.accountExists(.group(.name("no-such-group-here"))))
        #expect(system.accountExists(.user(.id(4_000_000_000))))
    }

    @Test func `secrets in files, with their permissions`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "convene-\(UUID().uuidString)").path()
        try Data("s3cret\n".utf8).write(to: URL(filePath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        #expect(try system.secrets.secret(.file(file)) == "s3cret")
        for (mode, count) in [(0o640, 0), (0o644, 1)] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
            let gateway =
                "gateway.m = { kind = \"smtp\", host = \"m.example\", username = \"u\", password = { file = \"\(file)\" } }"
            #expect(
                read("mail.from = \"a@b.example\"\n\(gateway)", surroundings: system).issues.count { $0.key.hasPrefix("gateway") }
                    == count)
        }
    }

    @Test func `a file that is not there is refused in the system's words`() {
        let error = #expect(throws: SecretSource.Problem.self) { try system.secrets.secret(.file("/nowhere/secret")) }
        #expect(error == .unreadable(path: "/nowhere/secret", reason: "No such file or directory"))
    }

    @Test func `a file longer than any secret is refused`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "convene-\(UUID().uuidString)").path()
        try Data(repeating: 0x61, count: 70_000).write(to: URL(filePath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        #expect(throws: SecretSource.Problem.tooLong) { try system.secrets.secret(.file(file)) }
    }
}

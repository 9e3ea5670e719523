import ConveneDelivery
import ConveneModel
import Foundation
import Testing

@Suite struct `Folder transport` {
    private static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "convene-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.path)
    }

    private static func read(_ folder: String) throws -> [String: String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) })
    }

    @Test func `a repeated attempt overwrites its file`() throws {
        try Self.withFolder { folder in
            let transport = FolderTransport(path: folder)
            #expect(transport.deliver(Samples.email(42)).outcome == .accepted)
            #expect(transport.deliver(Samples.email(42)).outcome == .accepted)
            let expected = ["dispatch-0000000042.eml": String(decoding: Samples.email, as: UTF8.self)]
            let files = try Self.read(folder)
            #expect(files == expected)
        }
    }

    @Test func `a text message becomes a text file with its number`() throws {
        try Self.withFolder { folder in
            let result = FolderTransport(path: folder).deliver(Samples.sms(3))
            #expect(result.providerID == "dispatch-0000000003.txt")
            let files = try Self.read(folder)
            #expect(files == ["dispatch-0000000003.txt": "To: +84950000101\n\nNhắc lịch\n"])
        }
    }

    @Test func `a folder that is missing pauses the gateway and names the folder`() throws {
        try Self.withFolder { folder in
            let result = FolderTransport(path: "\(folder)/missing").deliver(Samples.sms())
            #expect(result.outcome == .pauseGateway)
            #expect(result.detail.contains("\(folder)/missing"))
        }
    }

    @Test func `a file that cannot take its place leaves nothing behind`() throws {
        try Self.withFolder { folder in
            let obstacle = "\(folder)/dispatch-0000000001.txt/x"
            try FileManager.default.createDirectory(atPath: obstacle, withIntermediateDirectories: true)
            #expect(FolderTransport(path: folder).deliver(Samples.sms()).outcome == .pauseGateway)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names == ["dispatch-0000000001.txt"])
        }
    }
}

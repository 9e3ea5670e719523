import Curl
import Foundation
import Testing

@Suite(.enabled(if: STARTTLSJudge.isAvailable, "needs python3 and openssl"))
struct `STARTTLS against Python's ssl` {
    private static let message = Array("Subject: Nhac lich\r\n\r\nHoi nghi\r\n".utf8)

    private static func send(_ judge: STARTTLSJudge, trust: TLSTrust, host: String = "localhost") throws -> SMTPObservation {
        var options = SMTPOptions(host: host, port: judge.port)
        options.trust = trust
        options.helloName = "convene.example"
        options.credentials = .init(user: "ocop", password: "s3cret")
        return try SMTPTransfer(options).send(from: "a@ubnd.example", to: "van@nhaxa.example", message: message)
    }

    @Test func `with a trusted authority everything after STARTTLS goes through TLS`() throws {
        let judge = try STARTTLSJudge()
        let seen = try Self.send(judge, trust: .file(judge.authority))
        #expect(seen.curlCode == 0)
        let bytes = try Data(contentsOf: URL(filePath: judge.authority))
        #expect(try Self.send(judge, trust: .pem(Array(bytes))).curlCode == 0)
        let once = [
            "EHLO convene.example", "STARTTLS", "tls EHLO convene.example", "tls AUTH", "tls MAIL FROM:<a@ubnd.example>",
            "tls RCPT TO:<van@nhaxa.example>", "tls DATA", "tls QUIT",
        ]
        #expect(judge.finish() == once + once)
    }

    @Test func `an authority that is not trusted ends it before the login`() throws {
        let judge = try STARTTLSJudge()
        let seen = try Self.send(judge, trust: .system)
        #expect(seen.curlCode == 60)
        #expect(seen.stage == .startTLS)
        #expect(!judge.finish().contains { $0.contains("AUTH") || $0.contains("MAIL") })
    }

    @Test func `a certificate for another name ends it before the login`() throws {
        let judge = try STARTTLSJudge()
        let seen = try Self.send(judge, trust: .file(judge.authority), host: "127.0.0.1")
        #expect(seen.curlCode == 60)
        #expect(!judge.finish().contains { $0.contains("AUTH") || $0.contains("MAIL") })
    }
}

/// The server of Tests/Judges/starttls_server.py in a process of its own.
final class STARTTLSJudge {
    let port: Int
    private let process = Process()
    private let (input, output) = (Pipe(), Pipe())
    private let folder = FileManager.default.temporaryDirectory.appending(path: "convene-\(UUID().uuidString)")
    private var read = Data()

    static var isAvailable: Bool {
        ["python3", "openssl"].allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") }
    }

    var authority: String { folder.appending(path: "ca.pem").path }

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [tests.appending(path: "Judges/starttls_server.py").path, folder.path]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        while !read.contains(UInt8(ascii: "\n")) {
            let more = output.fileHandleForReading.availableData
            try #require(!more.isEmpty, "the judge ended before it had a port")
            read.append(more)
        }
        port = try #require(Int(String(decoding: read.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)))
    }

    /// Ends the server and returns what it saw.
    func finish() -> [String] {
        try? input.fileHandleForWriting.close()
        read.append(output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        return String(decoding: read, as: UTF8.self).split(separator: "\n").dropFirst().map(String.init)
    }

    deinit {
        if process.isRunning { process.terminate() }
        try? FileManager.default.removeItem(at: folder)
    }
}

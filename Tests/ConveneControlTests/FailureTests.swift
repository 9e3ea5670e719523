import ConveneAPI
import ConveneControl
import ConveneJSON
import Testing

@Suite struct FailureTests {
    let daemon = StubDaemon()

    @Test(arguments: ErrorCode.table.map { ($0.code, $0.httpStatus, $0.exitStatus) })
    func `what the daemon refuses decides the exit status`(code: ErrorCode, httpStatus: Int, exitStatus: CommandExit) {
        daemon.answer(
            "GET /v1/subjects/S099", httpStatus,
            ["error": ["code": .string(code.rawValue), "message": "subject S099 is in the way", "remedy": "move it"]])
        let said = convenectl(["subject", "show", "S099", "--json"], daemon)
        #expect(said == Said(out: "", err: "convenectl: subject S099 is in the way\n  → move it\n", status: exitStatus))
    }

    @Test func `issues name the file, the line, the column and the value`() {
        daemon.answer(
            "POST /v1/import", 422,
            [
                "dry_run": false, "applied": false, "nouns": [], "changes": [], "ignored": [],
                "issues": [
                    [
                        "severity": "error", "file": "subjects.csv", "line": 3, "column": 7, "field": "phone",
                        "value": "9,50E+08", "problem": "is no telephone number", "remedy": "format the column as text",
                    ]
                ],
            ])
        let said = convenectl(["import", #filePath], daemon)
        #expect(said.err == "subjects.csv:3:7: phone “9,50E+08”: is no telephone number → format the column as text\n")
        #expect(said.out == "none\nnothing was imported: 1 error\n")
        #expect(said.status == .failed)
    }

    @Test func `an answer that is no JSON comes from something else`() {
        daemon.answer("GET /v1/status", raw: RawReply(status: 200, body: Array("<html>".utf8)))
        let said = convenectl(["status"], daemon)
        #expect(said.status == .failed)
        #expect(said.err.contains("/run/stub.sock is no convened"))
    }

    @Test func `an answer of another shape comes from another version`() {
        daemon.answer("GET /v1/status", ["version": "9", "state": "dreaming"])
        #expect(convenectl(["status"], daemon).status == .incompatible)
    }

    @Test func `a socket that does not exist means that the daemon does not run`() {
        let listener = Listener()
        var surroundings = Surroundings.process
        surroundings.complain = { listener.hear(err: $0) }
        let status = Convenectl.run(["status", "--socket", "/nonexistent/convene.sock"], in: surroundings)
        #expect(status == .daemonNotRunning)
        #expect(listener.all.err.contains("/nonexistent/convene.sock"))
        #expect(listener.all.err.contains("systemctl start convened"))
    }

    @Test(arguments: [
        ["subject", "lst"], ["nonsense"], ["subject", "show"], ["message", "list", "--limit", "0"],
        ["subject", "add", "S1", "--set", "x"],
    ])
    func `a mistake on the command line ends with 2 and asks nobody`(arguments: [String]) {
        let said = convenectl(arguments, daemon)
        #expect(said.status == .usage)
        #expect(said.out.isEmpty)
        #expect(daemon.lines.isEmpty)
    }

    @Test(arguments: [["--help"], ["subject", "add", "--help"], ["help", "match"], ["--version"]])
    func `help needs no daemon`(arguments: [String]) {
        let said = convenectl(arguments, daemon)
        #expect(said.status == .ok)
        #expect(said.err.isEmpty)
        #expect(!said.out.isEmpty)
    }
}

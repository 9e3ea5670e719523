import ConveneAPI
import ConveneControl
import ConveneJSON
import Testing

@Suite struct OperationCommandTests {
    let daemon = StubDaemon()

    private func status(_ state: JSONValue) -> JSONValue {
        [
            "version": "0.1.0", "state": state, "reasons": ["gateway smtp-main is paused"],
            "store": ["path": "/var/lib/convene/convene.db", "schema": 3],
            "counts": ["localities": 1, "subjects": 32, "products": 0, "events": 1, "sessions": 2, "registrations": 0],
            "queue": ["planned": 3, "held": 1],
            "gateways": [
                ["name": "smtp-main", "channel": "email", "kind": "smtp", "state": "paused", "reason": "login refused"]
            ],
            "next_due": "2026-11-25T08:00:00+07:00", "sqlite": "3.40.1", "curl": "7.88.1", "tzdata": .null,
            "started_at": "2026-11-24T22:00:00+07:00",
        ]
    }

    @Test(arguments: [("ok", CommandExit.ok), ("degraded", .degraded), ("held", .ok)])
    func `a degraded daemon decides the exit status`(state: String, exitStatus: CommandExit) {
        daemon.answer("GET /v1/status", status(.string(state)))
        let said = convenectl(["status"], daemon)
        #expect(said.status == exitStatus)
        #expect(said.out.hasPrefix("convened 0.1.0 is \(state), since 2026-11-24 22:00 +07:00\n  gateway smtp-main is paused\n"))
        #expect(said.out.contains("1 locality, 1 event, 2 sessions"))
        #expect(said.out.contains("3 planned, 1 held"))
    }

    @Test func `a match gives every reason a line of its own`() {
        daemon.answer(
            "GET /v1/events/E01/match",
            [
                "event": "E01", "audience": "status is active", "evaluated_on": "2026-11-24",
                "matched": [["subject": "S001", "name": "Nha Xá", "reasons": ["is active", "is a cooperative"]]],
                "unmatched": [["subject": "S029", "name": "An Hòa", "reasons": ["is dissolving"]]],
            ])
        let said = convenectl(["match", "E01"], daemon)
        #expect(
            said.out == """
                Event E01, judged for 2026-11-24
                status is active

                Matched (1)
                SUBJECT  NAME    REASON
                S001     Nha Xá  is active
                                 is a cooperative

                Not matched (1)
                SUBJECT  NAME    REASON
                S029     An Hòa  is dissolving

                """)
    }

    @Test func `an action on a registration names the state it led to`() {
        daemon.answer("POST /v1/registrations/E01/S001/confirm", ["event": "E01", "subject": "S001", "state": "confirmed"])
        let said = convenectl(["registration", "confirm", "E01", "S001", "--session", "E01-2"], daemon)
        #expect(said.out == "S001 is confirmed for E01\n")
        #expect(daemon.requests.last?.body == ["session": "E01-2", "note": .null])
    }

    @Test func `a rule is added as its text`() {
        daemon.answer("POST /v1/rules", 201, ["id": "E01-r3", "rule": "remind -3d 08:00 sms"])
        let said = convenectl(["rule", "add", "E01", "remind -3d 08:00 sms"], daemon)
        #expect(said.out == "added rule E01-r3 to E01: remind -3d 08:00 sms\n")
        #expect(daemon.requests.last?.body == ["event": "E01", "rule": "remind -3d 08:00 sms"])
    }

    @Test func `a test message that is not taken ends with 1`() {
        daemon.answer("POST /v1/gateways/smtp-main/test", ["outcome": "bad_recipient", "code": "550", "detail": "no such user"])
        let said = convenectl(["gateway", "test", "smtp-main", "--to", "a@b.example"], daemon)
        #expect(said == Said(out: "smtp-main: bad_recipient (550 no such user)\n", err: "", status: .failed))
    }

    @Test func `the proof of a message shows its text and attempts`() {
        daemon.answer(
            "GET /v1/messages/3",
            [
                "id": 3, "state": "accepted",
                "dispatches": [
                    [
                        "channel": "sms", "text": "Kính mời\nBà Vân",
                        "attempts": [["started_at": "2026-11-25T01:00:00Z", "outcome": "accepted"]],
                    ]
                ],
            ])
        let said = convenectl(["message", "show", "3"], daemon)
        #expect(said.out.contains("  | Kính mời\n  | Bà Vân\n"))
        #expect(said.out.contains("2026-11-25 01:00 UTC"))
    }

    @Test func `the options for every command may stand before its name`() throws {
        daemon.answer("GET /v1/gateways?limit=500", ["items": [], "next": .null])
        let said = convenectl(["--json", "--socket", "/tmp/x.sock", "gateway", "list"], daemon)
        #expect(try JSONReader.read(said.out) == [])
    }

    @Test func `an audit line says what changed`() {
        daemon.answer(
            "GET /v1/audit?noun=subject&limit=500",
            [
                "items": [
                    [
                        "id": 1, "at": "2026-11-25T08:00:00+07:00", "actor": "minh", "uid": 1000, "action": "update",
                        "noun": "subject", "object": "S001", "before": ["name": "x", "phone": "a"],
                        "after": ["name": "x", "phone": "b"],
                    ]
                ], "next": .null,
            ])
        #expect(convenectl(["audit", "--noun", "subject"], daemon).out.hasSuffix("S001    phone: a → b\n"))
    }
}

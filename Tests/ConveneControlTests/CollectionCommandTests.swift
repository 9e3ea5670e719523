import ConveneAPI
import ConveneControl
import ConveneJSON
import Testing

@Suite struct CollectionCommandTests {
    let daemon = StubDaemon()

    @Test func `a list collects all pages into one array`() throws {
        daemon.answer("GET /v1/messages?event=E01&limit=500", ["items": [["id": 1], ["id": 2]], "next": "2"])
        daemon.answer("GET /v1/messages?event=E01&limit=500&after=2", ["items": [["id": 3]], "next": .null])
        let said = convenectl(["message", "list", "--event", "E01", "--json"], daemon)
        #expect(try JSONReader.read(said.out) == [["id": 1], ["id": 2], ["id": 3]])
        #expect(said.status == .ok)
    }

    @Test func `a limit asks for no more than it needs`() throws {
        daemon.answer("GET /v1/subjects?limit=2", ["items": [["id": "S001"], ["id": "S002"]], "next": "S002"])
        let said = convenectl(["subject", "list", "--limit", "2", "--json"], daemon)
        #expect(try JSONReader.read(said.out) == [["id": "S001"], ["id": "S002"]])
        #expect(daemon.lines == ["GET /v1/subjects?limit=2"])
    }

    @Test func `a daemon that repeats its cursor does not keep the command running`() {
        for line in ["GET /v1/rules?limit=500", "GET /v1/rules?limit=500&after=x"] {
            daemon.answer(line, ["items": [["id": "r1"]], "next": "x"])
        }
        #expect(convenectl(["rule", "list"], daemon).status == .ok)
        #expect(daemon.lines.count == 2)
    }

    @Test func `fields are sent as cells and an empty one as null`() {
        daemon.answer("POST /v1/subjects", 201, ["id": "S033", "name": "Hoa Sen"])
        let said = convenectl(
            ["subject", "add", "S033", "--set", "name=Hoa = Sen", "--set", "contact-name=", "-s", "channels=email;sms"], daemon)
        #expect(said.out == "added subject S033\n")
        #expect(
            daemon.requests.last?.body == ["id": "S033", "name": "Hoa = Sen", "contact_name": .null, "channels": "email;sms"])
    }

    @Test func `a holiday is known by its date`() {
        daemon.answer("POST /v1/holidays", 201, ["date": "2027-01-01"])
        #expect(convenectl(["holiday", "add", "2027-01-01", "--set", "kind=off"], daemon).out == "added holiday 2027-01-01\n")
        #expect(daemon.requests.last?.body == ["date": "2027-01-01", "kind": "off"])
    }

    @Test func `an edit sends only what changes`() {
        daemon.answer("PATCH /v1/events/E01", ["id": "E01"])
        #expect(convenectl(["event", "edit", "E01", "--set", "capacity=80"], daemon).status == .ok)
        #expect(daemon.requests.last?.body == ["capacity": "80"])
    }

    @Test func `an edit without a field is a mistake on the command line`() {
        let said = convenectl(["event", "edit", "E01"], daemon)
        #expect(said.status == .usage)
        #expect(said.err.contains("--set"))
        #expect(daemon.lines.isEmpty)
    }

    @Test func `an event is shown with its sessions and rules`() {
        daemon.answer("GET /v1/events/E01", ["id": "E01", "starts_at": "2026-11-25T08:00", "capacity": .null])
        daemon.answer("GET /v1/sessions?event=E01&limit=500", ["items": [["id": "E01-1", "title": "Phát động"]], "next": .null])
        daemon.answer(
            "GET /v1/rules?event=E01&limit=500", ["items": [["id": "E01-r1", "rule": "remind -3d 08:00 sms"]], "next": .null])
        let said = convenectl(["event", "show", "E01"], daemon)
        #expect(said.out.hasPrefix("id         E01\nstarts_at  2026-11-25 08:00\n\nSessions\n"))
        #expect(said.out.contains("E01-1"))
        #expect(said.out.contains("remind -3d 08:00 sms"))
    }
}

import ConveneImport
import ConveneModel
import Testing

/// What must hold between rows and between files.
@Suite struct CrossCheckTests {
    private let eventHeader = "id,title,kind,starts_at,ends_at,timezone,register_by,audience,replaces,locality_id\n"

    private func event(_ rows: String..., known: KnownIDs = KnownIDs()) -> [String] {
        Samples.issues("events.csv", eventHeader + rows.map { $0 + "\n" }.joined(), known: known)
    }

    @Test func `an id that stands twice names both lines`() {
        #expect(
            Samples.issues("localities.csv", "id,name,kind\nx,X,ward\ny,Y,ward\nx,Z,ward\n")
                == ["localities.csv:4:1 id “x”: line 2 has this id already; remove one of the two rows, or change its id"])
        #expect(
            Samples.issues("holidays.csv", "date,name\n2026-09-02,A\n2026-09-02,B\n")
                == [
                    "holidays.csv:3:1 date “2026-09-02”: line 2 has this day already; remove one of the two rows, or change its day"
                ])
    }

    @Test func `a reference is looked for in the batch and among what is known`() {
        let text =
            "id,name,kind,channels,email,locality_id\nS1,A,person,email,a@b.example,here\nS2,B,person,email,b@b.example,there\n"
        let files = [("subjects.csv", Array(text.utf8)), ("localities.csv", Array("id,name,kind\nhere,H,ward\n".utf8))]
        #expect(
            Samples.reader().read(files: files).issues.map(\.description) == [
                "subjects.csv:3:31 locality_id “there”: there is no locality with this id; add the locality, or correct the id"
            ])
        let known = KnownIDs(localities: [ID(trusted: "there")])
        #expect(Samples.reader(known: known).read(files: files).issues == [])
    }

    @Test func `a reference to a row that is itself refused is no second mistake`() {
        let files = [
            ("products.csv", Array("id,subject_id,name\nP1,S1,Trà\n".utf8)),
            ("subjects.csv", Array("id,name,kind\nS1,A,nothing\n".utf8)),
        ]
        #expect(Samples.reader().read(files: files).issues.map(\.field) == ["kind"])
    }

    @Test func `every kind of reference is checked`() {
        let files = [
            ("localities.csv", "id,name,kind,parent_id\nx,X,ward,no\n"), ("products.csv", "id,subject_id,name\nP1,no,Trà\n"),
            ("events.csv", eventHeader + "E1,A,fair,2026-11-26T08:00,2026-11-26T10:00,Asia/Ho_Chi_Minh,,,no,no\n"),
            ("sessions.csv", "id,event_id,seq,title,starts_at,ends_at\nX,no,1,A,2026-11-26T08:00,2026-11-26T10:00\n"),
        ]
        let issues = Samples.reader().read(files: files.map { ($0.0, Array($0.1.utf8)) }).issues
        #expect(issues.map(\.field) == ["parent_id", "subject_id", "replaces", "locality_id", "event_id"])
        #expect(issues.allSatisfy { $0.value == "no" && $0.line == 2 })
    }

    @Test func `places that lie within each other are found once for each circle`() {
        let text = "id,name,kind,parent_id\na,A,w,b\nb,B,w,c\nc,C,w,a\nd,D,w,a\ne,E,w,e\nf,F,w,\n"
        #expect(
            Samples.issues("localities.csv", text) == [
                "localities.csv:2:7 parent_id “b”: this place lies within itself: a in b in c in a; correct one parent",
                "localities.csv:6:7 parent_id “e”: this place lies within itself: e in e; correct one parent",
            ])
    }

    @Test func `a circle that is closed by a stored place is found, and one that the batch opens is not`() {
        let (a, b) = (ID<Locality>(trusted: "a"), ID<Locality>(trusted: "b"))
        let known = KnownIDs(localities: [a, b], localityParents: [b: a])
        #expect(
            Samples.issues("localities.csv", "id,name,kind,parent_id\na,A,w,b\n", known: known)
                == ["localities.csv:2:7 parent_id “b”: this place lies within itself: a in b in a; correct one parent"])
        #expect(Samples.issues("localities.csv", "id,name,kind,parent_id\na,A,w,b\nb,B,w,\n", known: known) == [])
    }

    @Test func `an event that ends before it starts, closes after it, or lies in no zone is refused`() {
        #expect(
            event("E1,A,fair,2026-11-26T08:00,2026-11-26T07:00,Mars/Base,2026-11-27T08:00,,E1,", known: KnownIDs()) == [
                "events.csv:2:28 ends_at “2026-11-26T07:00”: the event ends before it starts at 2026-11-26T08:00; correct one of the two",
                "events.csv:2:45 timezone “Mars/Base”: there is no such time zone; write an IANA name, such as Asia/Ho_Chi_Minh",
                "events.csv:2:55 register_by “2026-11-27T08:00”: this is after the start at 2026-11-26T08:00; "
                    + "write a moment before the start",
                "events.csv:2:73 replaces “E1”: an event cannot replace itself; write the other event's id, or nothing",
            ])
        #expect(event("E1,A,deadline,2026-11-26T08:00,2026-11-26T08:00,Asia/Ho_Chi_Minh,2026-11-26T08:00,,,") == [])
    }

    @Test func `a mistake in an audience is shown where it stands in the file, on its own line`() {
        let start = "E1,A,fair,2026-11-26T08:00,2026-11-26T10:00,Asia/Ho_Chi_Minh,,"
        let issues = event(start + "kind is wrong,,", "E2" + start.dropFirst(2) + "\"tag \"\"x\"\"\n  and wrong\",,")
        #expect(issues.map { $0.prefix(24) } == ["events.csv:2:71 audience", "events.csv:4:7 audience "])
        #expect(issues.first == "events.csv:2:71 audience “kind is wrong”: this word means nothing")
    }

    @Test func `a session's audience and times are checked`() {
        let text = "id,event_id,seq,title,starts_at,ends_at,audience\nX,E1,1,A,2026-11-26T08:00,2026-11-26T07:00,wrong\n"
        #expect(
            Samples.issues("sessions.csv", text, known: KnownIDs(events: [ID(trusted: "E1")])) == [
                "sessions.csv:2:27 ends_at “2026-11-26T07:00”: the session ends before it starts at 2026-11-26T08:00; correct one of the two",
                "sessions.csv:2:44 audience “wrong”: this word means nothing",
            ])
    }

    @Test func `landlines, shared phones and subjects out of reach are doubts, not errors`() {
        let text = """
            id,name,kind,channels,phone,email
            S1,A,person,sms,0950 000 101,
            S2,B,person,email;sms,+84950000101,b@b.example
            S3,C,person,sms;email,02263000104,c@b.example
            S4,D,person,sms,02263000105,
            S5,E,person,email,0950 000 105,
            """
        let result = Samples.reader().read(files: [("subjects.csv", Array(text.utf8))])
        #expect(!result.hasErrors && result.programme.subjects.count == 5)
        let places = result.issues.map { "\($0.position ?? .start) \($0.field ?? "")" }
        #expect(places == ["3:23 phone", "4:23 phone", "5:13 channels", "6:13 channels"])
        #expect(result.issues.first?.problem == "subject S1 in line 2 has the same number")
    }

    @Test func `a certificate or a place that ends before it begins is refused`() {
        let known = KnownIDs(subjects: [ID(trusted: "S1")])
        #expect(
            Samples.issues(
                "products.csv", "id,subject_id,name,certified_on,expires_on\nP1,S1,A,2026-02-01,2026-01-31\n", known: known)
                == [
                    "products.csv:2:20 expires_on “2026-01-31”: the certificate ends before it was issued; correct one of the two days"
                ])
        #expect(
            Samples.issues("localities.csv", "id,name,kind,valid_from,valid_to\nx,X,w,2026-02-01,2026-02-01\n").map {
                $0.contains("ends before")
            }
                == [true])
    }
}

import ConveneImport
import ConveneModel
import Testing

/// Every mistake in a row is found, at its place, with what to do about it.
@Suite struct RowErrorTests {
    private func subject(_ columns: String, _ cells: String) -> [String] {
        Samples.issues("subjects.csv", "id,name,kind,channels,email,\(columns)\nS1,Lụa,household,email,a@b.example,\(cells)\n")
    }

    @Test func `a number that a spreadsheet damaged is refused at its character`() {
        let issues = Samples.issues(
            "subjects.csv",
            "id,name,kind,channels,phone\nS1,Lụa,household,sms,0950 000 101\nS2,\"Trà, sen\",household,sms,\"9,50E+08\"\n")
        #expect(
            issues == ["subjects.csv:3:29 phone “9,50E+08”: Excel has damaged this number; type it again as text"])
    }

    @Test func `a line break in an address is refused at its place, with or without a header smuggled in`() {
        #expect(
            Samples.issues(
                "subjects.csv", "id,name,kind,channels,email\nS1,Lụa,household,email,\"a@b.example\r\nBcc: c@d.example\"\n")
                == ["subjects.csv:2:36 email “a@b.example\\r\\nBcc: c@d.example”: it holds a line break; remove it"])
        #expect(
            Samples.issues("subjects.csv", "id,name,kind,channels,email\nS1,Lụa,household,email,\"a@b.example\n\"\n")
                == ["subjects.csv:2:36 email “a@b.example\\n”: it holds a line break; remove it"])
    }

    private static let mistakes: [(column: String, cell: String, message: String)] = [
        ("consent_sms", "maybe", "“maybe”: this word is not known here; write one of: none, granted, withdrawn"),
        ("consent_on", "29/12/2023", "“29/12/2023”: this is not a date; write year-month-day, such as 2026-11-25"),
        ("consent_on", "2023-02-29", "“2023-02-29”: this is not a date; write year-month-day, such as 2026-11-25"),
        ("female_led", "x", "“x”: this is neither true nor false; write true or false"),
        ("employees", "-3", "“-3”: this is not a whole number; write digits only"),
        ("employees", "99999999999999999999", "“99999999999999999999”: this is not a whole number; write digits only"),
        (
            "locality_id", "Đồng Văn",
            "“Đồng Văn”: this is not an id; use 1 to 64 of A-Z a-z 0-9 . _ - and begin with a letter or a digit"
        ),
        ("language", "tiếng Việt", "“tiếng Việt”: this is not a language tag; write a tag such as vi or en"),
        ("tags", "rice;tet;rice", "“rice;tet;rice”: rice is listed twice; list it once"),
        (
            "phone", "0950 000 110 (con trai)",
            "“0950 000 110 (con trai)”: there is something besides a number here; "
                + "keep the number, and put the rest into the notes"
        ),
    ]

    @Test(arguments: mistakes)
    func `a cell that cannot be read says why, and what to write`(column: String, cell: String, message: String) {
        #expect(subject(column, cell) == ["subjects.csv:2:36 \(column) \(message)"])
    }

    @Test func `control characters and marks that turn the writing are refused where they stand`() {
        #expect(
            subject("address", "  Thôn\u{7}Nha Xá")
                == ["subjects.csv:2:42 address “  Thôn\\u{07}Nha Xá”: it holds the control character U+0007; remove it"])
        #expect(
            subject("notes", "abc\u{202E}def").map { $0.hasSuffix("it holds the control character U+202E; remove it") } == [true])
    }

    @Test func `all mistakes of a row are told at once`() {
        let issues = Samples.issues("subjects.csv", "id,name,kind,channels,email,phone\n-1,,coop,fax,nobody,12\n")
        #expect(issues.count == 6)
        #expect(issues.contains("subjects.csv:2:4 name: a value is needed here; fill it in"))
        #expect(issues.contains("subjects.csv:2:14 email “nobody”: there is no @ in this address; write it as name@domain"))
    }

    @Test func `what people write for nothing is nothing`() throws {
        let cells = [
            ("id", "S1"), ("name", "A"), ("kind", "cooperative-group"), ("email", "Không có"), ("phone", "-"),
            ("female_led", "1"),
        ]
        let subject = try #require(SubjectRecord.table.parse(cells).record)
        #expect(subject.contact.email == nil && subject.contact.phone == nil)
        #expect(subject.kind == .cooperativeGroup && subject.isWomenLed == true)
    }

    @Test func `texts are stored trimmed, in NFC and with plain line ends`() throws {
        let cells = [("id", "S1"), ("name", " Hoa\u{300} "), ("kind", "person"), ("notes", "one\r\ntwo\rthree ")]
        let subject = try #require(SubjectRecord.table.parse(cells).record)
        #expect(Array(subject.name.utf8) == Array("Hoà".utf8) && subject.notes == "one\ntwo\nthree")
    }

    @Test func `a mistake in the reminders is shown where it stands in the file`() {
        let header = "id,title,kind,starts_at,ends_at,timezone,reminders\n"
        let row =
            "E1,Lụa,training,2026-11-26T08:00,2026-11-26T10:00,Asia/Ho_Chi_Minh,\"remind -1d 17:00 email,sms; remnid -1d\"\n"
        #expect(
            Samples.issues("events.csv", header + row) == [
                "events.csv:2:97 reminders “remind -1d 17:00 email,sms; remnid -1d”: this is no reminder rule; write it as remind -1d 17:00 sms"
            ])
    }

    @Test func `a title for an SMS that is too long is refused with its length`() {
        let header = "id,title,short_title,kind,starts_at,ends_at,timezone\n"
        let row = "E1,A,\(String(repeating: "ụ", count: 41)),training,2026-11-26T08:00,2026-11-26T10:00,Asia/Ho_Chi_Minh\n"
        #expect(
            Samples.issues("events.csv", header + row).map { $0.hasSuffix("it has 41 characters; shorten it to 40") } == [true])
    }

    @Test func `a decimal comma is refused, a decimal point is kept`() {
        let header = "id,subject_id,name,score\n"
        let known = KnownIDs(subjects: [ID(trusted: "S1")])
        #expect(Samples.issues("products.csv", header + "P1,S1,Trà,78.5\n", known: known) == [])
        #expect(
            Samples.issues("products.csv", header + "P1,S1,Trà,\"78,5\"\n", known: known)
                == ["products.csv:2:11 score “78,5”: this is not a number; write digits with a decimal point, such as 78.5"])
    }
}

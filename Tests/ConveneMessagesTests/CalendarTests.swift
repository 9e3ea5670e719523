import ConveneMessages
import ConveneModel
import Testing

@Suite struct CalendarTests {
    private let office = Mailbox(name: "UBND \"Duy Tiên\"; phường", address: EmailAddress(trusted: "ocop@phuongduytien.example"))
    private let guest = Mailbox(name: "Nguyễn Thị Hồng Vân", address: EmailAddress(trusted: "lienhe@luavensong.example"))

    private func event(summary: String = "Hội nghị", start: Int64 = 1_795_568_400, end: Int64? = 1_795_581_000) -> CalendarEvent {
        CalendarEvent(
            uid: "E11.S001@phuongduytien.example", sequence: 2, stampedAt: Instant(seconds: 1_795_000_000),
            startsAt: .utc(Instant(seconds: start)), endsAt: end.map { .utc(Instant(seconds: $0)) }, summary: summary,
            location: "HT UBND; tầng 2, \\ P. 1\nDuy Tiên", organizer: office, attendees: [CalendarAttendee(guest)])
    }

    private func lines(_ object: CalendarObject) -> [Substring] {
        String(decoding: object.rendered(), as: UTF8.self).replacing("\r\n ", with: "").split(separator: "\r\n")
    }

    @Test func `a request says what, when, where and who`() {
        #expect(
            lines(CalendarObject(method: .request, events: [event()])) == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Convene//Convene//EN", "METHOD:REQUEST", "BEGIN:VEVENT",
                "UID:E11.S001@phuongduytien.example", "SEQUENCE:2", "DTSTAMP:20261118T110640Z", "DTSTART:20261125T010000Z",
                "DTEND:20261125T043000Z", "SUMMARY:Hội nghị", #"LOCATION:HT UBND\; tầng 2\, \\ P. 1\nDuy Tiên"#,
                #"ORGANIZER;CN="UBND 'Duy Tiên'; phường":mailto:ocop@phuongduytien.example"#,
                "ATTENDEE;CN=\"Nguyễn Thị Hồng Vân\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:"
                    + "mailto:lienhe@luavensong.example",
                "STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR",
            ])
    }

    @Test func `a cancellation is cancelled inside too, and a publication has no attendees`() {
        #expect(lines(CalendarObject(method: .cancel, events: [event()])).contains("STATUS:CANCELLED"))
        #expect(!lines(CalendarObject(method: .publish, events: [event()])).contains { $0.hasPrefix("ATTENDEE") })
    }

    @Test func `a deadline has no end`() {
        let deadline = event(start: 1_795_568_400, end: 1_795_568_400)
        #expect(!lines(CalendarObject(method: .request, events: [deadline])).contains { $0.hasPrefix("DTEND") })
    }

    @Test(arguments: ["ề", "😀", "x", "a\r\nATTENDEE:mailto:evil@attacker.example\n", "\0"])
    func `lines fold at 75 octets between code points, and a value adds no line`(unit: String) {
        let bytes = CalendarObject(method: .request, events: [event(summary: String(repeating: unit, count: 200))]).rendered()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 && !$0.unicodeScalars.contains("\u{FFFD}") })
        #expect(lines(CalendarObject(method: .request, events: [event(summary: unit)])).count == 17)
    }
}

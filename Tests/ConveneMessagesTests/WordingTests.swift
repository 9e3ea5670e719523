import ConveneMessages
import ConveneModel
import Testing

/// How dates, spans and places are worded, seen through templates that say nothing else.
@Suite struct WordingTests {
    private func text(
        _ template: String, from start: String, to end: String, kind: EventKind = .training,
        language: MessageLanguage = .vietnamese,
        venue: Venue = Venue()
    ) throws -> String {
        let file = TemplateSet.File(path: "\(language.rawValue)/reminder.sms.mustache", text: template)
        var event = Event(
            id: ID(trusted: "E1"), title: "Họp", kind: kind, status: .scheduled, startsAt: try #require(CivilDateTime(start)),
            endsAt: try #require(CivilDateTime(end)), zone: ZoneID("Asia/Ho_Chi_Minh"))
        event.venue = venue
        let subject = Subject(id: ID(trusted: "S1"), name: "Hộ mẫu", kind: .household)
        let context = MessageContext(subject: subject, event: event, now: try #require(CivilDateTime("2026-09-01T08:00")))
        let renderer = MessageRenderer(templates: try TemplateSet(files: [file]), office: SampleProgramme.office)
        return try renderer.sms(context, purpose: .reminder, language: language, plain: false).text
    }

    @Test(arguments: [
        ("2026-09-05T08:00", "2026-09-05T09:00", "8h00 thứ Bảy 05/9/2026", "8:00 Sat 5 Sep"),
        ("2026-09-06T14:05", "2026-09-06T15:00", "14h05 Chủ nhật 06/9/2026", "14:05 Sun 6 Sep"),
        ("2026-11-30T08:00", "2026-12-02T16:00", "8h00 30/11-02/12/2026", "8:00 30 Nov-2 Dec"),
        ("2026-12-31T08:00", "2027-01-02T16:00", "8h00 31/12/2026-02/01/2027", "8:00 31 Dec 2026-2 Jan 2027"),
        ("2027-02-10T00:00", "2027-02-10T00:00", "0h00 thứ Tư 10/02/2027", "0:00 Wed 10 Feb 2027"),
    ])
    func `a short span`(start: String, end: String, vietnamese: String, english: String) throws {
        #expect(try text("{{when_short}}", from: start, to: end) == vietnamese)
        #expect(try text("{{when_short}}", from: start, to: end, language: .english) == english)
    }

    @Test(arguments: [
        (
            "2026-11-30T08:00", "2026-12-02T16:00",
            "03 ngày, từ 8 giờ 00, thứ Hai, ngày 30/11/2026 đến 16 giờ 00, thứ Tư, ngày 02/12/2026",
            "three days, 8:00 am Monday 30 November to 4:00 pm Wednesday 2 December 2026"
        ),
        (
            "2026-12-31T00:30", "2027-01-11T12:00",
            "12 ngày, từ 0 giờ 30, thứ Năm, ngày 31/12/2026 đến 12 giờ 00, thứ Hai, ngày 11/01/2027",
            "12 days, 12:30 am Thursday 31 December 2026 to 12:00 pm Monday 11 January 2027"
        ),
    ])
    func `a long span`(start: String, end: String, vietnamese: String, english: String) throws {
        #expect(try text("{{when}}", from: start, to: end) == vietnamese)
        #expect(try text("{{when}}", from: start, to: end, language: .english) == english)
    }

    private static let places: [(name: String?, address: String?, phrase: String)] = [
        ("Hội trường UBND", "Tổ dân phố 1, phường Duy Tiên", "Hội trường UBND, tổ dân phố 1, phường Duy Tiên"),
        ("Nhà văn hóa phường Đồng Văn", "Phường Đồng Văn", "Nhà văn hóa phường Đồng Văn"),
        ("Tại cơ sở sản xuất", nil, "cơ sở sản xuất"), ("Hội trường", "Nha Xá", "Hội trường, Nha Xá"),
        (nil, "Phường 1", "Phường 1"),
    ]

    @Test(arguments: places)
    func `a place reads as one phrase`(name: String?, address: String?, phrase: String) throws {
        var venue = Venue()
        (venue.name, venue.address) = (name, address)
        #expect(try text("{{where}}", from: "2026-09-05T08:00", to: "2026-09-05T09:00", venue: venue) == phrase)
    }
}

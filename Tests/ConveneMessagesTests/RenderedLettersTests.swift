import ConveneMessages
import ConveneModel
import Testing

@Suite struct RenderedLettersTests {
    private let sample: SampleProgramme
    private let renderer: MessageRenderer

    init() throws {
        sample = try SampleProgramme()
        renderer = MessageRenderer(templates: try TemplateSet(), office: SampleProgramme.office)
    }

    private func letter(
        _ event: Event, _ purpose: Purpose, _ language: MessageLanguage = .vietnamese, now: String = "2026-11-24T08:00",
        adjust: (inout MessageContext) -> Void = { _ in }
    ) throws -> EmailMessage {
        let subject = try sample.subject("S001")
        var context = MessageContext(
            subject: subject, event: event, products: Array(sample.products(of: subject.id).prefix(1)),
            now: try #require(CivilDateTime(now)))
        adjust(&context)
        return try renderer.email(context, purpose: purpose, language: language, envelope: EmailMessage.sample().envelope)
    }

    private let footer = """

        Mọi thông tin liên hệ: Bà Phạm Thị Minh, điện thoại 0950 000 001, thư điện tử ocop@phuongduytien.example.
        Ông/Bà nhận được thư này vì HTX Dệt lụa Ven Sông Nha Xá đã đăng ký tham gia Chương trình OCOP. Để dừng nhận thư nhắc, \
        trả lời thư này với nội dung TU CHOI hoặc gọi 0950 000 001.

        """

    @Test func `a reminder names the day, the place and how far it is`() throws {
        var event = try sample.event("E11")
        event.bring = "Giấy mời, sản phẩm mẫu"
        let message = try letter(event, .reminder)
        #expect(message.subject == "Nhắc lịch: Hội nghị sơ kết Chương trình OCOP và định hướng năm 2027 (25/11/2026)")
        let text = """
            Kính gửi: Bà Nguyễn Thị Hồng Vân, Giám đốc, HTX Dệt lụa Ven Sông Nha Xá

            Ủy ban nhân dân phường Duy Tiên xin nhắc Bà: Hội nghị sơ kết Chương trình OCOP và định hướng năm 2027 diễn ra vào \
            8 giờ 00, thứ Tư, ngày 25/11/2026, tại Hội trường UBND phường Duy Tiên, tổ dân phố Hòa Mạc 1, phường Duy Tiên \
            (ngày mai).
            Khi đi, đề nghị mang theo: giấy mời, sản phẩm mẫu.
            Nếu không thể tham dự, xin báo lại theo số 0950 000 001 để chúng tôi sắp xếp.

            Trân trọng./.

            """
        #expect(message.text == text + footer)
    }

    @Test func `a change says what was and what is`() throws {
        let event = try sample.event("E11")
        let message = try letter(event, .change) { context in
            var earlier = event
            earlier.startsAt.date = earlier.startsAt.date.adding(days: -1)
            earlier.endsAt.date = earlier.endsAt.date.adding(days: -1)
            context.told = Facts(event: earlier)
            context.reason = "ngày 24/11 là Ngày Văn hóa Việt Nam"
        }
        let text = """
            ỦY BAN NHÂN DÂN PHƯỜNG DUY TIÊN

            Kính gửi: Bà Nguyễn Thị Hồng Vân, Giám đốc, HTX Dệt lụa Ven Sông Nha Xá

            Ủy ban nhân dân phường Duy Tiên xin thông báo thay đổi về Hội nghị sơ kết Chương trình OCOP và định hướng năm 2027 \
            do ngày 24/11 là Ngày Văn hóa Việt Nam:
            - Trước đây: 8 giờ 00, thứ Ba, ngày 24/11/2026.
            - Nay là: 8 giờ 00, thứ Tư, ngày 25/11/2026, tại Hội trường UBND phường Duy Tiên, tổ dân phố Hòa Mạc 1, phường Duy Tiên.
            Các nội dung khác giữ nguyên theo Giấy mời số 226/GM-UBND.
            Rất mong Bà thông cảm và bố trí thời gian tham dự.

            Trân trọng./.

            """
        #expect(message.text == text + footer)
    }

    @Test func `a list counts on where an optional line is left out`() throws {
        let text = try letter(try sample.event("E13"), .invitation).text
        #expect(
            text.contains(
                "\n1. Thời gian: 02 ngày, từ 8 giờ 00, thứ Năm, ngày 26/11/2026 đến 16 giờ 30, thứ Sáu, ngày 27/11/2026.\n"))
        #expect(
            text.contains(
                "\n2. Địa điểm: Nhà văn hóa phường Đồng Văn.\n3. Đơn vị tổ chức: Hội LHPN phường Duy Tiên.\n4. Thành phần:"))
        #expect(text.contains("\n5. Mang theo: điện thoại thông minh, 1 sản phẩm mẫu.\n"))
    }

    @Test func `an English letter spells out a span`() throws {
        let training = try letter(try sample.event("E13"), .invitation, .english).text
        #expect(training.contains("\nWhen: two days, 8:00 am Thursday 26 to 4:30 pm Friday 27 November 2026\n"))
        #expect(training.hasPrefix("Dear Ms Nguyễn Thị Hồng Vân,\n"))
        let fair = try letter(try sample.event("E16"), .invitation, .english).text
        #expect(fair.contains("\nWhen: six days, Friday 22 to Wednesday 27 January 2027, 8:00 am to 9:00 pm\n"))
        #expect(fair.contains("\nPlease confirm before 5:00 pm, Friday 18 December 2026.\n"))
    }

    @Test(arguments: [
        ("2026-12-15T08:00", "Hôm nay: nộp"), ("2026-12-14T23:59", "Ngày mai: nộp"), ("2026-12-08T08:00", "Còn 7 ngày: nộp"),
        ("2026-12-16T08:00", "Nhắc nộp"),
    ])
    func `how far a deadline is counts in days of the calendar`(now: String, opening: String) throws {
        let message = try letter(try sample.event("E15"), .reminder, now: now) {
            $0.products[0].missingDocuments = ["test_report"]
        }
        #expect(message.subject.hasPrefix("\(opening) hồ sơ đánh giá lại"))
        #expect(message.text.contains("\nHồ sơ hiện còn thiếu: phiếu kiểm nghiệm.\n"))
    }

    @Test func `a date to register by that has passed is not mentioned`() throws {
        let text = try letter(try sample.event("E11"), .invitation, now: "2026-11-24T08:00").text
        #expect(!text.contains("xác nhận tham dự trước"))
        #expect(
            try letter(try sample.event("E11"), .invitation, now: "2026-11-23T16:30").text.contains(
                "trước 16 giờ 30, thứ Hai, ngày 23/11/2026"))
    }

    @Test func `someone without a name is written to as a unit`() throws {
        let nameless = try letter(try sample.event("E11"), .reminder) { context in
            context.subject.contact = Contact()
        }
        #expect(nameless.text.hasPrefix("Kính gửi: Quý đơn vị HTX Dệt lụa Ven Sông Nha Xá\n"))
        #expect(nameless.text.contains("xin nhắc Quý đơn vị:"))
    }

    @Test func `values are escaped in HTML and left alone in text`() throws {
        var event = try sample.event("E11")
        event.title = "<script>alert(\"1\")</script> & {{org}} {{{hot}}} 'x'"
        let message = try letter(event, .reminder)
        #expect(message.text.contains(event.title))
        #expect(message.subject.contains(event.title))
        let html = try #require(message.html)
        #expect(html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; {{org}} {{{hot}}} &#39;x&#39;"))
        #expect(!html.contains("<script") && !html.contains("http"))
        #expect(html.contains("prefers-color-scheme:dark"))
    }

    @Test func `HTML makes lists of lists and headings of headings`() throws {
        let html = try #require(try letter(try sample.event("E16"), .invitation).html)
        #expect(html.contains("<h2>GIẤY MỜI</h2>"))
        #expect(html.contains("<ol>\n<li>Thời gian: 06 ngày"))
        #expect(html.contains("<li>Địa điểm: Trung tâm hội chợ tỉnh, phường Hoa Lư, tỉnh Ninh Bình.</li>"))
    }

    @Test(arguments: Purpose.allCases, MessageLanguage.allCases)
    func `every built-in text can say it with the least of data`(purpose: Purpose, language: MessageLanguage) throws {
        let full = try sample.event("E11")
        let subject = Subject(id: ID(trusted: "S999"), name: "Hộ mẫu", kind: .household)
        let now = try #require(CivilDateTime("2026-11-20T08:00"))
        var product = Product(id: ID(trusted: "P999"), subject: subject.id, name: "Mẫu")
        product.certificate.expiresOn = now.date
        let office = Office(name: "Phòng", shortName: "Phòng", hotline: "0950 000 001", contactName: "Minh")
        let bare = MessageRenderer(templates: try TemplateSet(), office: office)
        for kind in EventKind.allCases {
            let event = Event(
                id: ID(trusted: "E999"), title: "Họp", kind: kind, status: .scheduled, startsAt: full.startsAt,
                endsAt: full.startsAt,
                zone: full.zone)
            let products = purpose == .credentialWarning ? [product] : []
            let context = MessageContext(subject: subject, event: event, products: products, now: now)
            let sms = try bare.sms(context, purpose: purpose, language: language, plain: true)
            #expect(!sms.text.isEmpty && !sms.text.contains("  "))
            let mail = try bare.email(context, purpose: purpose, language: language, envelope: EmailMessage.sample().envelope)
            for text in [sms.text, mail.text, mail.subject] {
                #expect(!text.contains(" ,") && !text.contains("()") && !text.contains(": ."), "\(text)")
            }
        }
    }

    @Test func `a credential's warning needs no event`() throws {
        let subject = try sample.subject("S001")
        let context = MessageContext(
            subject: subject, event: nil, products: Array(sample.products.prefix(1)),
            now: try #require(CivilDateTime("2026-11-20T08:00")))
        let sms = try renderer.sms(context, purpose: .credentialWarning, language: .english, plain: true)
        #expect(sms.text.hasSuffix("ends on 29 Dec 2026. Please submit your re-evaluation dossier. Help: 0950000001."))
    }

    @Test func `promotion is labelled first and says how it is refused`() throws {
        var event = try sample.event("E16")
        event.messageClass = .promotion
        let context = MessageContext(
            subject: try sample.subject("S001"), event: event, now: try #require(CivilDateTime("2026-11-20T08:00")))
        let sms = try renderer.sms(context, purpose: .invitation, language: .vietnamese, plain: true)
        #expect(sms.text.hasPrefix("[QC] UBND P.Duy Tien") && sms.text.hasSuffix("Tu choi: goi 0950000001"))
        #expect(try letter(event, .invitation).subject.hasPrefix("[QC] Giấy mời"))
    }
}

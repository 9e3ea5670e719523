import ConveneMessages
import ConveneModel
import Testing

/// The texts that the office's own samples prescribe, made from the sample data.
@Suite struct RenderedSamplesTests {
    private let sample: SampleProgramme
    private let renderer: MessageRenderer

    init() throws {
        sample = try SampleProgramme()
        renderer = MessageRenderer(templates: try TemplateSet(), office: SampleProgramme.office)
    }

    private func now(_ text: String = "2026-11-20T08:00") throws -> CivilDateTime {
        try #require(CivilDateTime(text))
    }

    private func sms(_ event: Event, _ purpose: Purpose, _ language: MessageLanguage = .vietnamese) throws -> SMSText {
        var context = MessageContext(subject: try sample.subject("S001"), event: event, now: try now())
        context.isPostponed = true
        context.reasonShort = language == .vietnamese ? "mưa bão" : "storm"
        var earlier = event
        earlier.startsAt.date = event.startsAt.date.adding(days: -7)
        context.told = Facts(event: earlier)
        return try renderer.sms(context, purpose: purpose, language: language, plain: true)
    }

    @Test(arguments: [
        (
            "E11", Purpose.invitation,
            "kinh moi Ong/Ba du Hoi nghi so ket OCOP 2026 luc 8h00 thu Tu 25/11/2026 tai HT UBND P. Duy Tien. "
                + "Xin bao lai truoc 23/11: 0950000001."
        ),
        (
            "E11", .reminder,
            "nhac lich: Hoi nghi so ket OCOP 2026, 8h00 thu Tu 25/11/2026, tai HT UBND P. Duy Tien. "
                + "Rat mong Ong/Ba den dung gio. LH 0950000001."
        ),
        (
            "E11", .change,
            "thong bao DOI LICH: Hoi nghi so ket OCOP 2026 chuyen sang 8h00 thu Tu 25/11/2026, "
                + "tai HT UBND P. Duy Tien. Mong Ong/Ba thong cam. LH 0950000001."
        ),
        (
            "E11", .cancellation,
            "thong bao HOAN Hoi nghi so ket OCOP 2026 (8h00 thu Tu 25/11/2026) vi mua bao. "
                + "Lich moi se bao sau. Mong Ong/Ba thong cam. LH 0950000001."
        ),
        (
            "E13", .invitation,
            "kinh moi Ong/Ba du Tap huan ban hang truc tuyen, 8h00 26-27/11/2026, NVH P. Dong Van. "
                + "Xin dang ky truoc 24/11: 0950000001."
        ),
        (
            "E13", .reminder,
            "nhac lich: Tap huan ban hang truc tuyen, 8h00 26-27/11/2026, tai NVH P. Dong Van. "
                + "Rat mong Ong/Ba den dung gio. LH 0950000001."
        ),
        (
            "E16", .reminder,
            "nhac lich: Hoi cho Tet Dinh Mui 2027, 22-27/01/2027, tai TT hoi cho tinh. "
                + "Rat mong Ong/Ba den dung gio. LH 0950000001."
        ),
        (
            "E16", .cancellation,
            "thong bao HOAN Hoi cho Tet Dinh Mui 2027 (22-27/01/2027) vi mua bao. Lich moi se bao sau. "
                + "Mong Ong/Ba thong cam. LH 0950000001."
        ),
    ])
    func `a Vietnamese SMS is the prescribed one`(id: String, purpose: Purpose, text: String) throws {
        #expect(try sms(try sample.event(id), purpose).text == "UBND P.Duy Tien " + text)
    }

    @Test(arguments: [
        (
            Purpose.invitation,
            ": de nghi don vi nop ho so danh gia lai OCOP truoc 17h00 thu Ba 15/12/2026 tai Mot cua P. Duy Tien. "
                + "Can ho tro xin goi 0950000001."
        ),
        (
            .reminder,
            " nhac: han nop ho so danh gia lai OCOP la 17h00 thu Ba 15/12/2026, tai Mot cua P. Duy Tien. "
                + "Neu da nop xin bo qua. LH 0950000001."
        ),
        (
            .change,
            ": GIA HAN nop ho so danh gia lai OCOP den 17h00 thu Ba 15/12/2026, tai Mot cua P. Duy Tien. "
                + "Ho so da nop van co gia tri. LH 0950000001."
        ),
        (
            .cancellation,
            ": DUNG tiep nhan ho so danh gia lai OCOP (han 17h00 thu Ba 15/12/2026). "
                + "Ho so da nop chuyen sang dot sau. LH 0950000001."
        ),
    ])
    func `a deadline's Vietnamese SMS is the prescribed one`(purpose: Purpose, text: String) throws {
        #expect(try sms(try sample.event("E15"), purpose).text == "UBND P.Duy Tien" + text)
    }

    @Test(arguments: [
        (
            Purpose.invitation,
            ": you are invited to OCOP review conference, 8:00 Wed 25 Nov, Duy Tien Ward hall. "
                + "Please confirm: 0950000001. Reply STOP to opt out."
        ),
        (.reminder, " reminder: OCOP review conference, 8:00 Wed 25 Nov, Duy Tien Ward hall. Questions: 0950000001."),
        (
            .change,
            " CHANGE: OCOP review conference is now 8:00 Wed 25 Nov, Duy Tien Ward hall. "
                + "Your registration stays valid. Questions: 0950000001."
        ),
        (
            .cancellation,
            ": OCOP review conference (8:00 Wed 25 Nov) is POSTPONED, storm. We will send the new date. Sorry. "
                + "Questions: 0950000001."
        ),
    ])
    func `an English SMS is the prescribed one`(purpose: Purpose, text: String) throws {
        var event = try sample.event("E11")
        event.titleEnglish = "OCOP review conference"
        event.venue.shortName = "Duy Tien Ward hall"
        #expect(try sms(event, purpose, .english).text == "UBND P.Duy Tien" + text)
    }

    @Test func `an English SMS of a fair in another year says the year`() throws {
        var event = try sample.event("E16")
        (event.titleEnglish, event.venue.shortName) = ("Tet OCOP Fair 2027", "Provincial Fair Centre")
        let text = try sms(event, .reminder, .english).text
        let prescribed =
            "UBND P.Duy Tien reminder: Tet OCOP Fair 2027, 22-27 Jan 2027, Provincial Fair Centre. Questions: 0950000001."
        #expect(text == prescribed)
    }

    @Test func `a certificate's warning is the prescribed one`() throws {
        var product = try #require(sample.products.first { $0.id.text == "P001" })
        product.name = "Khăn lụa tơ tằm"
        let context = MessageContext(
            subject: try sample.subject("S001"), event: try sample.event("E15"), products: [product], now: try now())
        let text = try renderer.sms(context, purpose: .credentialWarning, language: .vietnamese, plain: true).text
        let prescribed =
            "UBND P.Duy Tien: giay chung nhan OCOP san pham Khan lua to tam het han ngay 29/12/2026. "
            + "De nghi nop ho so danh gia lai truoc 15/12/2026. LH 0950000001."
        #expect(text == prescribed)
    }

    @Test(arguments: Purpose.allCases, MessageLanguage.allCases)
    func `every built-in plain SMS of every sample event is one segment`(purpose: Purpose, language: MessageLanguage) throws {
        let product = try #require(sample.products.first)
        for event in sample.events {
            for isPostponed in [false, true] {
                var context = MessageContext(
                    subject: try sample.subject("S001"), event: event, products: [product], now: try now("2026-08-30T08:00"))
                (context.isPostponed, context.reasonShort) = (isPostponed, "mưa bão")
                let sms = try renderer.sms(context, purpose: purpose, language: language, plain: true)
                #expect(sms.encoding == .gsm7 && sms.segments == 1, "\(event.id): \(sms.length) \(sms.text)")
                #expect(!sms.text.contains(" ,") && !sms.text.contains(" .") && !sms.text.contains("tai tai"))
            }
        }
    }
}

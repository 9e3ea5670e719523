import ConveneModel

/// One training with many guests, at a fixed time: a bench does not depend on the day it is run.
enum GeneratedEvent {
    static let id = ID<Event>(trusted: "E1")
    static let zone = ZoneID("Asia/Ho_Chi_Minh")

    /// 2 November 2026, 09:00 in Hà Nội: ten days before the event.
    static let now = Instant(seconds: 1_793_584_800)

    static var event: Event {
        let start = CivilDateTime(localSeconds: 1_793_584_800 + 7 * 3600 + 10 * 86_400)
        let end = CivilDateTime(localSeconds: start.localSeconds + 7 * 3600)
        var event = Event(
            id: id, title: "Tập huấn xây dựng ý tưởng sản phẩm và phương án sản xuất, kinh doanh", kind: .training,
            status: .scheduled, startsAt: start, endsAt: end, zone: zone)
        event.shortTitle = "Tập huấn ý tưởng và phương án SXKD"
        event.titleEnglish = "Training: product idea and business plan"
        event.organizer = "Văn phòng Điều phối nông thôn mới tỉnh Ninh Bình"
        event.contact = "Bà Phạm Thị Minh, 0950 000 001, ocop@phuongduytien.example"
        event.venue.name = "Hội trường UBND phường Duy Tiên"
        event.venue.shortName = "HT UBND P. Duy Tiên"
        event.venue.address = "Phường Duy Tiên"
        event.registerBy = CivilDateTime(localSeconds: start.localSeconds - 3 * 86_400)
        event.bring = "Ý tưởng sản phẩm, ảnh sản phẩm"
        event.support = "Hỗ trợ tài liệu và tiền ăn trưa theo quy định"
        event.documentNumber = "171/GM-VPĐP"
        event.signedBy = "Phó Chánh Văn phòng"
        return event
    }

    static func registrations(of subjects: [Subject], seed: UInt64 = 3) -> [(registration: Registration, subject: Subject)] {
        var random = SeededRandom(seed: seed)
        let earlier = Instant(milliseconds: now.milliseconds - 30 * 86_400_000)
        return subjects.map { subject in
            let state: RegistrationState = random.one(of: [.proposed, .proposed, .invited, .confirmed, .declined])
            return (Registration(event: id, subject: subject.id, state: state, changedAt: earlier), subject)
        }
    }
}

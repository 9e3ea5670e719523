import ConveneModel
import ConveneReminders
import ConveneTestSupport
import Testing

/// An event's life from three weeks before its start: people register, confirm and decline, consent changes, the event is
/// moved and its rules are edited, and now and then nobody looks for a day or two.
struct RandomHistory {
    private(set) var office: Office
    private(set) var now: Instant
    private var random: SeededGenerator
    private var registered = 0

    private static let rules = [
        "invite -14d 08:00 email,sms", "invite -9d 17:00 sms max_late=24h", "invite -5d 06:00 email+sms late=skip",
        "remind -7d 08:00 email,sms", "remind -3d 22:00 sms", "remind -1d 17:00 sms", "remind -2h sms", "remind -90m email",
        "remind -2d 05:00 email+sms max_late=6h", "remind register_by-1d 08:00 email late=skip", "remind -1d 12:00 min_lead=2h",
        "remind end-3h sms", "follow_up end+1d 09:00 email", "follow_up end+2h sms",
    ]

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        office = try Office("", kind: [.conference, .training, .deadline].randomElement(using: &random) ?? .conference)
        office.input.event.sessionMode = Bool.random(using: &random) ? .alternatives : .parts
        try office.addSession("E11-1", 1, "2026-11-25T08:00", "2026-11-25T11:30")
        try office.addSession("E11-2", 2, "2026-11-26T06:30", "2026-11-26T09:00")
        now = try at("2026-11-04T00:00")
        try editRules()
        for _ in 0..<3 { try register() }
    }

    mutating func chooseRules() -> String {
        Self.rules.shuffled(using: &random).prefix(Int.random(in: 2...6, using: &random)).joined(separator: "; ")
    }

    private mutating func editRules() throws {
        let wanted = chooseRules()
        try office.setRules(wanted)
    }

    mutating func register() throws {
        registered += 1
        let state = [RegistrationState.proposed, .proposed, .invited, .confirmed].randomElement(using: &random) ?? .proposed
        var subject = Subject(id: ID(trusted: "S\(registered)"), name: "Hộ mẫu \(registered)", kind: .household)
        subject.contact.phone = Int.random(in: 0..<5, using: &random) > 0 ? PhoneNumber(trusted: "+84950000102") : nil
        subject.contact.email = Bool.random(using: &random) ? EmailAddress(trusted: "ho@homau.example") : nil
        subject.contact.channels = [[], [.sms], [.email, .sms]].randomElement(using: &random) ?? []
        subject.consent.sms = ConsentState.allCases.randomElement(using: &random) ?? .none
        subject.consent.email = ConsentState.allCases.randomElement(using: &random) ?? .none
        subject.status = Int.random(in: 0..<6, using: &random) == 0 ? .dissolving : .active
        var registration = Registration(event: office.input.event.id, subject: subject.id, state: state, changedAt: now)
        registration.session = office.input.sessions.randomElement(using: &random)?.id
        office.input.registrations.append((registration, subject))
    }

    /// Something happens, then time goes by: to the next wake-up mostly, further where nobody looks.
    mutating func goOn(after wakeUp: Instant?) throws {
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: try register()
        case 2: move()
        case 3: try editRules()
        case 4, 5: changeRegistration()
        default: break
        }
        let outage = Span.minutes(Int64.random(in: 1...2880, using: &random))
        let isSeen = Int.random(in: 0..<4, using: &random) > 0
        now = isSeen ? min(wakeUp ?? now + outage, now + .days(2)) : now + outage
    }

    private mutating func move() {
        let days = Int.random(in: -2...2, using: &random)
        office.input.event.startsAt.date = office.input.event.startsAt.date.adding(days: days)
        office.input.event.endsAt.date = office.input.event.endsAt.date.adding(days: days)
        let registerBy = office.input.event.registerBy
        office.input.event.registerBy = registerBy.map { CivilDateTime(date: $0.date.adding(days: days), time: $0.time) }
    }

    private mutating func changeRegistration() {
        guard let index = office.input.registrations.indices.randomElement(using: &random) else { return }
        let state = office.input.registrations[index].registration.state
        let isOver = now > Office.zone.instant(of: office.input.event.endsAt)
        let actions = state.actions.filter { isOver || ($0 != .attend && $0 != .miss) }
        guard let action = actions.randomElement(using: &random), let next = try? state.applying(action) else { return }
        office.input.registrations[index].registration.state = next
        office.input.registrations[index].registration.changedAt = now
    }

    mutating func plan() -> Plan {
        let result = ConveneReminders.plan(office.input, at: now)
        office.input.take(result, at: now)
        return result
    }
}

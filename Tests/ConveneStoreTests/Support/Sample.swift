import ConveneModel
import ConveneStore

/// Fictional people and one training for them.
enum Sample {
    static let event: ID<Event> = ID(trusted: "E01")
    static let session: ID<Session> = ID(trusted: "E01-A")
    static let subjects: [ID<Subject>] = ["S01", "S02", "S03"].map(ID.init(trusted:))
    static let zone = ZoneID("Asia/Ho_Chi_Minh")

    static func fill(_ access: WriteAccess) throws {
        try access.events.insert(training)
        try access.sessions.insert(part)
        for id in subjects { try access.subjects.insert(Subject(id: id, name: "Household \(id)", kind: .household)) }
    }

    static var training: Event {
        Event(
            id: event, title: "Labels that sell", kind: .training, status: .scheduled, startsAt: civil("2026-12-01T08:00"),
            endsAt: civil("2026-12-01T17:00"), zone: zone)
    }

    static var part: Session {
        Session(
            id: session, event: event, sequence: 1, title: "Morning", startsAt: civil("2026-12-01T08:00"),
            endsAt: civil("2026-12-01T11:30"))
    }

    static func civil(_ text: String) -> CivilDateTime {
        CivilDateTime(text) ?? CivilDateTime(localSeconds: 0)
    }

    static func date(_ text: String) -> CivilDate {
        CivilDate(text) ?? CivilDate(dayNumber: 0)
    }

    /// A reminder owed to one of the subjects; `occurrence` tells several of them apart.
    static func message(
        to subject: Int = 0, occurrence: String = "2026-12-01T08:00", channels: ChannelPlan = ChannelPlan([.email]),
        due: Instant = morning, usefulUntil: Instant = morning + .days(7), isSkipped: Bool = false
    ) -> NewMessage {
        NewMessage(
            key: Message.Key(
                subject: subjects[subject], origin: "reminder", cause: .event(event), occurrence: occurrence),
            event: event, rule: nil, ruleVersion: 1, purpose: .reminder, channels: channels, dueAt: due,
            usefulUntil: usefulUntil, reason: "due", isSkipped: isSkipped)
    }

    static func dispatch(_ messageID: String, facts: String = "on 2026-12-01T08:00", channel: Channel = .email) -> NewDispatch {
        NewDispatch(
            channel: channel, gateway: "smtp", recipient: "s01@household.example", messageID: messageID, title: "Reminder",
            content: Array("Xin chào\r\n\0\u{1}".utf8), facts: facts)
    }

    static func rule(_ id: String, version: Int = 1, days: Int = -3) -> ReminderRule {
        ReminderRule(
            id: ID(trusted: id), event: event, version: version,
            content: ReminderRule.Content(
                purpose: .reminder,
                trigger: Trigger(
                    anchor: .start, offset: .civil(days: days, at: TimeOfDay(secondsFromMidnight: 8 * 3600))),
                channels: ChannelPlan([.email, .sms])))
    }
}

/// A courier's steps over one message, as short as a test wants them.
extension WriteAccess {
    /// Owes a message, claims it for `courier` and opens an attempt at it.
    func begin(_ message: NewMessage, courier: String, dispatch: NewDispatch) throws -> (message: Int64, open: OpenAttempt) {
        try owe(message)
        guard let channel = message.channels.channels.first, let id = try claim(on: channel, courier: courier, limit: 1).first,
            let open = try openAttempt(
                message: id, courier: courier, incarnation: 1, transmission: .new(dispatch), revision: nil)
        else { throw StoreError.failed("the sample message could not be begun") }
        return (id, open)
    }

    func close(_ attempt: Int64, _ outcome: Outcome, _ settlement: Settlement) throws {
        try close(
            AttemptResult(attempt: attempt, outcome: outcome, code: "250", detail: "as told", providerID: nil),
            settle: { _ in settlement })
    }
}

extension Settlement {
    static func to(_ action: MessageAction, nextAt: Instant? = nil, channel: Channel = .email, counts: Bool = true) -> Settlement
    {
        Settlement(action: action, reason: "because of \(action.rawValue)", nextAt: nextAt, channel: channel, countsAsTry: counts)
    }
}

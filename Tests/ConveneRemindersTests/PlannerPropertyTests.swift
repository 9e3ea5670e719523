import ConveneModel
import ConveneReminders
import Testing

struct PlannerPropertyTests {
    @Test(arguments: 1...60)
    func `whatever happens, each message is owed at most once, in its window and in sending hours`(seed: UInt64) throws {
        var history = try RandomHistory(seed: seed)
        var keys: Set<Message.Key> = []
        for step in 0..<60 {
            let plan = history.plan()
            let comment: Comment = "seed \(seed), step \(step), at \(history.now)"
            for key in plan.owed.map(\.key) + plan.skipped.map(\.key) {
                try #require(keys.insert(key).inserted, "\(comment): \(key) is decided twice")
            }
            for message in plan.owed { try check(message, history, comment) }
            try #require(plan.skipped.allSatisfy { !$0.reason.isEmpty }, comment)
            try #require(plan.nextWakeUp.map { $0 > history.now } ?? true, comment)
            try history.goOn(after: plan.nextWakeUp)
        }
        #expect(!keys.isEmpty, "seed \(seed)")
    }

    private func check(_ message: DueMessage, _ history: RandomHistory, _ comment: Comment) throws {
        let input = history.office.input
        try #require(SendingHours.standard.contain(history.now, in: Office.zone), comment)
        try #require(history.now < message.usefulUntil, comment)
        try #require(message.dueAt - .hours(10) <= history.now, comment)
        try #require(
            input.registrations.contains { $0.subject.id == message.key.subject && !$0.subject.status.isLeftAlone }, comment)
        switch message.purpose {
        case .invitation:
            let last = min(input.event.registerBy ?? input.event.startsAt, input.event.startsAt)
            try #require(message.usefulUntil <= Office.zone.instant(of: last), comment)
        case .reminder:
            // Its occurrence is the clock reading of what it reminds of.
            let reading = try #require(CivilDateTime(message.key.occurrence), comment)
            try #require(message.usefulUntil <= Office.zone.instant(of: reading), comment)
        default:
            try #require(message.usefulUntil <= message.dueAt + .days(7), comment)
        }
    }

    @Test(arguments: 1...60)
    func `everybody in the audience of a rule has a message, a reason, or a moment to come`(seed: UInt64) throws {
        var history = try RandomHistory(seed: seed)
        for step in 0..<60 {
            let plan = history.plan()
            let (input, now) = (history.office.input, history.now)
            let finder = OccasionFinder(event: input.event, sessions: input.sessions, zone: input.zone, policy: input.policy)
            for rule in input.rules where finder.idleReason(of: rule) == nil {
                let occasions = finder.occasions(of: rule)
                for (registration, subject) in input.registrations where isConcerned(registration, rule, input.event) {
                    let own = occasions.first { $0.cause == registration.session.map(Cause.session) } ?? occasions[0]
                    let isDecided =
                        input.heldKeys.contains(own.key(for: subject.id))
                        || input.heldKeys.contains(own.missedKey(for: subject.id))
                    let comment: Comment = "seed \(seed), step \(step), at \(now): \(subject.id), \(rule.content.text)"
                    try #require(isDecided || hasMomentToCome(own, plan, now) || rule.content.purpose == .invitation, comment)
                    // An invitation that this rule cannot bring is left to another rule, which then has its moment to come.
                    try #require(isDecided || plan.nextWakeUp != nil, comment)
                }
            }
            try history.goOn(after: plan.nextWakeUp)
        }
    }

    private func isConcerned(_ registration: Registration, _ rule: ReminderRule, _ event: Event) -> Bool {
        Audience.states(of: rule.content.purpose, for: event.kind).contains(registration.state)
    }

    /// Its own moment, or the next opening where it is night.
    private func hasMomentToCome(_ occasion: Occasion, _ plan: Plan, _ now: Instant) -> Bool {
        let opening = SendingHours.standard.opening(from: now, in: Office.zone)
        let moment = occasion.sendAt > now ? occasion.sendAt : opening
        guard moment > now, let wakeUp = plan.nextWakeUp else { return false }
        return wakeUp <= moment
    }

    @Test(arguments: 1...8)
    func `a forecast is what comes to pass when somebody looks all the time`(seed: UInt64) throws {
        var history = try RandomHistory(seed: seed)
        for _ in 0..<Int(seed * 3) { try history.goOn(after: history.plan().nextWakeUp) }
        var office = history.office
        let start = Instant(seconds: history.now.seconds / 86_400 * 86_400)
        let end = start + .days(20)
        let foreseen = forecast(office.input, from: start, until: end)
        var found: [ForecastEntry] = []
        for now in Self.looks(from: start, until: end) {
            let plan = plan(office.input, at: now)
            found += plan.owed.map { ForecastEntry(at: now, outcome: .owed($0)) }
            found += plan.skipped.map { ForecastEntry(at: now, outcome: .skipped($0)) }
            office.input.take(plan, at: now)
        }
        #expect(found == foreseen, "seed \(seed)")
    }

    /// Every half hour, as all moments of these rules lie on one, and the minute before each closing.
    private static func looks(from start: Instant, until end: Instant) -> [Instant] {
        var looks: [Instant] = []
        var now = start
        while now < end {
            looks.append(now)
            let next = now + .minutes(30)
            if Office.zone.civil(at: next).time == SendingHours.standard.closes { looks.append(next - .minutes(1)) }
            now = next
        }
        return looks
    }
}

import ConveneModel
import ConveneReminders
import Testing

struct PlannerTests {
    @Test func `before the moment there is nothing but a wake-up, and at the moment the message`() throws {
        var office = try Office("invite -9d 08:00 email,sms; remind -1d 17:00 sms")
        try office.register("S001", .proposed)
        let early = try office.run("2026-11-16T07:59")
        #expect(early.owed.isEmpty && early.skipped.isEmpty)
        #expect(early.nextWakeUp == (try at("2026-11-16T08:00")))
        let due = try office.run("2026-11-16T08:00")
        #expect(due.owedTexts == ["S001 E11-r1 email,sms"])
        #expect(due.owed.map(\.reason) == ["invite -9d 08:00: due 2026-11-16T08:00 Asia/Ho_Chi_Minh"])
        #expect(due.owed.map(\.registrationAction) == [.invite])
        #expect(due.nextWakeUp == (try at("2026-11-24T17:00")), "the one who is invited now is reminded later")
        let again = try office.run("2026-11-16T08:00")
        #expect(again.owed.isEmpty && again.skipped.isEmpty)
        #expect(try office.run("2026-11-24T17:00").owedTexts == ["S001 E11-r2 sms"])
    }

    @Test func `the window ends with its end`() throws {
        var office = try Office("remind -1d 17:00 sms max_late=2h")
        try office.register("S001", .confirmed)
        var copy = office
        #expect(try office.run("2026-11-24T18:59").owedTexts == ["S001 E11-r1 sms"])
        let late = try copy.run("2026-11-24T19:00")
        #expect(late.owed.isEmpty)
        #expect(
            late.skippedTexts == [
                "S001 E11-r1: remind -1d 17:00: due 2026-11-24T17:00 Asia/Ho_Chi_Minh, useful until 2026-11-24T19:00; "
                    + "Convene was not running then, or rule or event were changed since"
            ])
    }

    @Test func `who registers after the window is told so`() throws {
        var office = try Office("remind -1d 17:00 sms max_late=2h")
        try office.register("S001", .confirmed, on: "2026-11-24T20:00")
        let skipped = try office.run("2026-11-24T20:00").skipped
        #expect(skipped.map(\.reason).first?.hasSuffix("the registration came later (2026-11-24T20:00)") == true)
    }

    @Test func `late registrants get it at once, or not at all where the rule says so`() throws {
        var office = try Office("remind -3d 08:00 email; remind -2d 08:00 sms late=skip")
        try office.register("S001", .confirmed, on: "2026-11-24T10:00")
        let plan = try office.run("2026-11-24T10:00")
        #expect(plan.owedTexts == ["S001 E11-r1 email"])
        #expect(plan.skippedTexts.first?.contains("S001 was registered after that (2026-11-24T10:00)") == true)
    }

    /// State of the registration, and which of invitation, reminder and follow-up reach it.
    @Test(arguments: [
        (RegistrationState.proposed, EventKind.conference, ["r1"]), (.invited, .conference, ["r2"]),
        (.confirmed, .conference, ["r2"]), (.declined, .conference, []), (.waitlisted, .conference, []),
        (.offered, .conference, []), (.expired, .conference, []), (.withdrawn, .conference, []),
        (.attended, .conference, ["r3"]), (.absent, .conference, ["r3"]),
        (.invited, .deadline, ["r2"]), (.confirmed, .deadline, ["r2"]), (.submitted, .deadline, []),
    ])
    func `a purpose reaches its audience`(state: RegistrationState, kind: EventKind, reached: [String]) throws {
        let rules = [("r1", "invite -3d 08:00"), ("r2", "remind -3d 08:00"), ("r3", "follow_up start+0m")]
        var found: [String] = []
        for (name, rule) in rules {
            var office = try Office(rule, kind: kind)
            try office.register("S001", state)
            let moment = name == "r3" ? "2026-11-25T08:00" : "2026-11-22T08:00"
            if try !office.run(moment).owed.isEmpty { found.append(name) }
        }
        #expect(found == reached)
    }

    @Test func `a deadline reminds all who have not submitted`() throws {
        var office = try Office("remind -3d 08:00 sms", kind: .deadline)
        for (id, state) in [("S1", RegistrationState.proposed), ("S2", .invited), ("S3", .confirmed), ("S4", .submitted)] {
            try office.register(id, state)
        }
        #expect(try office.run("2026-11-22T08:00").owed.map(\.key.subject.text) == ["S1", "S2", "S3"])
    }

    @Test func `a subject that is left alone is skipped with that reason`() throws {
        var office = try Office("remind -3d 08:00 sms")
        try office.register("S029", .confirmed) { $0.status = .dissolving }
        #expect(try office.run("2026-11-22T08:00").skippedTexts == ["S029 E11-r1: S029 is dissolving and is left alone"])
    }

    @Test func `only the channels that can be used are left, each other with its reason`() throws {
        var office = try Office("remind -3d 08:00 email,sms")
        try office.register("S1", .confirmed) { $0.consent.sms = .withdrawn }
        try office.register("S2", .confirmed) { $0.contact.email = nil }
        try office.register("S3", .confirmed) { $0.contact.channels = [.sms] }
        try office.register("S4", .confirmed) { $0.consent = Consent() }
        try office.register("S5", .confirmed) {
            $0.consent = Consent(sms: .none, email: .withdrawn)
        }
        try office.register("S6", .confirmed) { $0.contact = Contact() }
        let plan = try office.run("2026-11-22T08:00")
        #expect(plan.owedTexts == ["S1 E11-r1 email", "S2 E11-r1 sms", "S3 E11-r1 sms", "S4 E11-r1 email"])
        let title = "remind -3d 08:00: due 2026-11-22T08:00 Asia/Ho_Chi_Minh; "
        #expect(
            plan.owed.map(\.reason) == [
                title + "sms: consent was withdrawn", title + "email: no address",
                title + "email: not among the channels of S3 (sms)", title + "sms: no consent on record",
            ])
        #expect(
            plan.skippedTexts == [
                "S5 E11-r1: no usable channel: email: consent was withdrawn; sms: no consent on record",
                "S6 E11-r1: no usable channel: email: no address; sms: no phone number",
            ])
    }

    @Test func `an e-mail needs consent where the office or the law wants it`() throws {
        var strict = try Office("remind -3d 08:00 email")
        strict.input.policy.emailConsent = .granted
        var promotion = try Office("remind -3d 08:00 email")
        promotion.input.event.messageClass = .promotion
        for var office in [strict, promotion] {
            try office.register("S1", .confirmed) { $0.consent.email = .none }
            #expect(
                try office.run("2026-11-22T08:00").skippedTexts == ["S1 E11-r1: no usable channel: email: no consent on record"])
        }
    }

    @Test func `at night a late message waits for the opening, and is skipped where that is too late`() throws {
        var office = try Office("remind -1d 17:00 sms")
        try office.register("S001", .confirmed)
        let night = try office.run("2026-11-24T23:00")
        #expect(night.owed.isEmpty && night.skipped.isEmpty)
        #expect(night.nextWakeUp == (try at("2026-11-25T07:00")))
        office.input.event.startsAt = try civil("2026-11-25T06:30")
        let tooLate = try office.run("2026-11-24T23:00")
        #expect(tooLate.owed.isEmpty)
        #expect(tooLate.skipped.map(\.reason).first?.hasSuffix("sending hours begin at 2026-11-25T07:00") == true)
    }

    @Test func `a moved event reminds again, one moved back does not, and the invitation never repeats`() throws {
        var office = try Office("invite -9d 08:00; remind -1d 17:00 sms")
        try office.register("S001", .proposed)
        #expect(try office.run("2026-11-16T08:00").owed.count == 1)
        #expect(try office.run("2026-11-24T17:00").owedTexts == ["S001 E11-r2 sms"])
        office.input.event.startsAt = try civil("2026-12-02T08:00")
        office.input.event.registerBy = try civil("2026-11-30T16:30")
        #expect(try office.run("2026-11-24T17:10").owed.isEmpty)
        #expect(try office.run("2026-12-01T17:00").owedTexts == ["S001 E11-r2 sms"])
        office.input.event.startsAt = try civil("2026-11-25T08:00")
        let back = try office.run("2026-11-24T17:20")
        #expect(back.owed.isEmpty && back.skipped.isEmpty)
    }

    @Test func `an edited rule sends nothing twice`() throws {
        var office = try Office("remind -2d 08:00 email")
        try office.register("S001", .confirmed)
        #expect(try office.run("2026-11-23T08:00").owed.map(\.ruleVersion) == [1])
        try office.setRules("remind -1d 17:00 sms")
        #expect(office.input.rules.map(\.version) == [2])
        #expect(try office.run("2026-11-24T17:00").owed.isEmpty)
    }

    @Test func `the seat of a session decides when its holder is reminded`() throws {
        var office = try Office("remind -1d 17:00 sms")
        office.input.event.sessionMode = .alternatives
        try office.addSession("E11-1", 1, "2026-11-25T08:00", "2026-11-25T11:30")
        try office.addSession("E11-2", 2, "2026-11-26T13:30", "2026-11-26T16:30")
        for (id, session) in [("S1", "E11-1"), ("S2", "E11-2"), ("S3", nil)] {
            try office.register(id, .confirmed)
            office.input.registrations[office.input.registrations.count - 1].registration.session = session.map {
                ID(trusted: $0)
            }
        }
        let first = try office.run("2026-11-24T17:00")
        #expect(first.owed.map { "\($0.key.subject) \($0.key.cause.text)" } == ["S1 session:E11-1", "S3 event:E11"])
        #expect(first.nextWakeUp == (try at("2026-11-25T17:00")))
        #expect(try office.run("2026-11-25T17:00").owed.map(\.key.subject.text) == ["S2"])
    }

    @Test func `a draft, a cancelled and a done event owe nothing and say why`() throws {
        for status in [EventStatus.draft, .cancelled, .done] {
            var office = try Office("invite -9d 08:00; remind -1d 17:00")
            try office.register("S001", .proposed)
            office.input.event.status = status
            let plan = try office.run("2026-11-24T17:00")
            #expect(plan.owed.isEmpty && plan.skipped.isEmpty && plan.nextWakeUp == nil)
            #expect(plan.idle.map(\.rule) == office.input.rules)
        }
    }
}

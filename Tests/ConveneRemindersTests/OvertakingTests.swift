import ConveneModel
import ConveneReminders
import Testing

struct OvertakingTests {
    @Test func `after an outage only the latest of the reminders is owed`() throws {
        var office = try Office("remind -7d 08:00 sms; remind -2d 08:00 email; remind -3d 08:00 sms; remind -1d 17:00 sms")
        try office.register("S001", .confirmed)
        let plan = try office.run("2026-11-24T10:00")
        #expect(plan.owedTexts == ["S001 E11-r2 email"])
        let reason = "overtaken by E11-r2 (remind -2d 08:00), which is due as well and says the same"
        #expect(plan.skippedTexts == ["S001 E11-r1: \(reason)", "S001 E11-r3: \(reason)"])
        #expect(try office.run("2026-11-24T17:00").owedTexts == ["S001 E11-r4 sms"])
    }

    @Test func `an invitation that goes out late says all that its reminders would`() throws {
        var office = try Office("invite -9d 08:00 email,sms; remind -3d 08:00 sms; remind -1d 17:00 sms")
        try office.register("S001", .proposed, on: "2026-11-23T10:00")
        let plan = try office.run("2026-11-23T10:00")
        #expect(plan.owedTexts == ["S001 E11-r1 email,sms"])
        #expect(plan.skippedTexts.map { String($0.prefix(32)) } == ["S001 E11-r2: overtaken by E11-r1"])
        #expect(try office.run("2026-11-24T17:00").owedTexts == ["S001 E11-r3 sms"])
    }

    @Test func `an invitation that cannot be sent leaves it to the next one`() throws {
        var office = try Office("invite -9d 08:00 email; invite -5d 08:00 sms; invite -4d 08:00 sms; remind -3d 08:00 sms")
        try office.register("S001", .proposed) { $0.contact.email = nil }
        let plan = try office.run("2026-11-23T10:00")
        #expect(plan.owedTexts == ["S001 E11-r2 sms"])
        #expect(plan.skippedTexts.map { String($0.prefix(32)) } == ["S001 E11-r4: overtaken by E11-r2"])
    }

    @Test func `two rules for one moment are both owed`() throws {
        var office = try Office("remind -2d 08:00 email; remind -2d 08:00 sms")
        try office.register("S001", .confirmed)
        #expect(try office.run("2026-11-23T08:00").owedTexts == ["S001 E11-r1 email", "S001 E11-r2 sms"])
    }

    @Test func `a reminder of the registration deadline does not speak for one of the start`() throws {
        var office = try Office("remind -3d 08:00 sms; remind register_by-1d 08:00 sms")
        try office.register("S001", .invited)
        #expect(try office.run("2026-11-22T09:00").owedTexts == ["S001 E11-r1 sms", "S001 E11-r2 sms"])
    }
}

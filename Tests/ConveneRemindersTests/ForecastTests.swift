import ConveneModel
import ConveneReminders
import Testing

struct ForecastTests {
    @Test func `the proposed are foreseen as invited by their invitation, and then reminded`() throws {
        var office = try Office("remind -1d 17:00 sms; invite -9d 08:00 email,sms; follow_up end+1d 09:00 email")
        try office.register("S001", .proposed)
        try office.register("S002", .proposed) { $0.status = .paused }
        let entries = forecast(office.input, from: try at("2026-11-10T12:00"), until: try at("2026-12-31T00:00"))
        let texts = entries.map { entry in
            switch entry.outcome {
            case .owed(let message): "\(entry.at) \(message.key.subject) \(message.rule)"
            case .skipped(let message): "\(entry.at) \(message.key.subject) not \(message.rule)"
            }
        }
        #expect(
            texts == [
                "2026-11-16T01:00:00Z S001 E11-r2", "2026-11-16T01:00:00Z S002 not E11-r2", "2026-11-24T10:00:00Z S001 E11-r1",
            ])
    }

    @Test func `it begins with what is due now and ends before its end`() throws {
        var office = try Office("remind -2d 08:00 email; remind -1d 17:00 sms")
        try office.register("S001", .confirmed)
        let entries = forecast(office.input, from: try at("2026-11-23T09:00"), until: try at("2026-11-24T17:00"))
        #expect(entries.map(\.at) == [try at("2026-11-23T09:00")])
    }
}

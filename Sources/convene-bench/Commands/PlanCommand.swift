import ArgumentParser
import ConveneDaemon
import ConveneModel
import ConveneReminders

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "What one event owes to all who are registered for it: now, and up to its end.")

    @Option(name: .long, help: "How many subjects are registered.")
    var registrations = 100_000

    @Option(name: .long, help: "The event's rules.")
    var rules = "invite -14d 08:00 email,sms; remind -3d 08:00 sms; remind -1d 17:00 sms"

    func run() throws {
        var input = try input()
        let reporter = Reporter(
            bench: "plan", parameters: [("registrations", registrations), ("rules", input.rules.count)])
        let (seconds, first) = measured { plan(input, at: GeneratedEvent.now) }
        report("plan", seconds, reporter, decided: first.owed.count + first.skipped.count)
        input.take(first, at: GeneratedEvent.now)
        let (again, second) = measured { plan(input, at: GeneratedEvent.now) }
        report("plan_again", again, reporter, decided: second.owed.count + second.skipped.count)
        let end = GeneratedEvent.now + .days(20)
        let (whole, entries) = measured { forecast(input, from: GeneratedEvent.now, until: end) }
        report("forecast", whole, reporter, decided: entries.count)
    }

    private func report(_ name: String, _ seconds: Double, _ reporter: Reporter, decided: Int) {
        reporter.report(name, seconds * 1000, "ms", [("messages", decided)])
    }

    private func input() throws -> PlanInput {
        let contents = try ReminderRule.Content.parse(rules)
        let rules = contents.enumerated().map { index, content in
            ReminderRule(id: ID(trusted: "\(GeneratedEvent.id)-r\(index + 1)"), event: GeneratedEvent.id, content: content)
        }
        return PlanInput(
            event: GeneratedEvent.event, sessions: [], rules: rules,
            registrations: GeneratedEvent.registrations(of: GeneratedSubjects.list(registrations)), heldKeys: [],
            zone: try ZoneFiles().rules(of: GeneratedEvent.zone))
    }
}

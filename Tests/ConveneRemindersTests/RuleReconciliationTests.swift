import ConveneModel
import ConveneReminders
import ConveneTestSupport
import Testing

struct RuleReconciliationTests {
    private static let event = ID<Event>(trusted: "E15")

    private static func rules(_ texts: [(Int, String)]) throws -> [ReminderRule] {
        try texts.map { number, text in
            let content = try #require(try Content.parse(text).first)
            return ReminderRule(id: ID(trusted: "E15-r\(number)"), event: event, content: content)
        }
    }

    private static func reconcile(_ existing: [(Int, String)], _ wanted: String, highest: Int = 0) throws -> RuleReconciliation {
        try RuleReconciliation(
            event: event, existing: rules(existing), wanted: Content.parse(wanted), highestNumber: highest)
    }

    private static func ids(_ rules: [ReminderRule]) -> [String] { rules.map(\.id.text) }

    @Test func `the first rules of an event are numbered in order`() throws {
        let result = try Self.reconcile([], "invite -14d 08:00; remind -3d 08:00 sms")
        #expect(Self.ids(result.added) == ["E15-r1", "E15-r2"])
        #expect(result.rules == result.added)
        #expect(result.rules.map(\.version) == [1, 1])
    }

    @Test func `a list that says the same changes nothing, in whatever order`() throws {
        let existing = [(1, "invite -14d 08:00"), (2, "remind -3d 08:00 sms"), (3, "remind -1d 08:00 sms")]
        let result = try Self.reconcile(existing, "-1d 08:00 sms; -3d 08:00 sms; invite -14d 08:00 email,sms")
        #expect(Self.ids(result.kept) == ["E15-r3", "E15-r2", "E15-r1"])
        #expect(result.edited.isEmpty && result.added.isEmpty && result.removed.isEmpty)
    }

    @Test func `an edited rule keeps its id and gets a new version`() throws {
        let existing = [(1, "invite -14d 08:00"), (2, "remind -3d 08:00 sms")]
        let result = try Self.reconcile(existing, "invite -14d 08:00; remind -2d 08:00 sms")
        #expect(Self.ids(result.kept) == ["E15-r1"])
        #expect(Self.ids(result.edited) == ["E15-r2"])
        #expect(result.edited.map(\.version) == [2])
        #expect(result.edited.map(\.content.title) == ["remind -2d 08:00"])
    }

    @Test func `what stays the same is not taken for the edit of another`() throws {
        let existing = [(1, "remind -7d 08:00 sms"), (2, "remind -3d 08:00 sms")]
        let result = try Self.reconcile(existing, "remind -3d 08:00 sms; remind -1d 08:00 sms")
        #expect(Self.ids(result.kept) == ["E15-r2"])
        #expect(Self.ids(result.edited) == ["E15-r1"])
        #expect(Self.ids(result.rules) == ["E15-r2", "E15-r1"])
    }

    @Test func `another purpose is another rule, and a removed id never comes back`() throws {
        let existing = [(1, "invite -14d 08:00"), (2, "remind -3d 08:00 sms")]
        let result = try Self.reconcile(existing, "invite -14d 08:00; follow_up end+1d 09:00 email", highest: 5)
        #expect(Self.ids(result.removed) == ["E15-r2"])
        #expect(Self.ids(result.added) == ["E15-r6"])
    }

    @Test func `an id of the office's own does not disturb the numbering`() throws {
        let own = ReminderRule(id: ID(trusted: "thu-moi"), event: Self.event, content: try Content.parse("invite -14d 08:00")[0])
        let wanted = try Content.parse("invite -14d 08:00; remind -1d 08:00")
        let result = RuleReconciliation(event: Self.event, existing: [own], wanted: wanted, highestNumber: 0)
        #expect(Self.ids(result.rules) == ["thu-moi", "E15-r1"])
    }

    @Test func `rules of an event with the longest id have ids that are well formed and differ`() throws {
        let events = ["A", "B"].map { ID<Event>(trusted: String(repeating: "x", count: 63) + $0) }
        let wanted = try Content.parse("invite -14d 08:00; remind -1d 08:00")
        let ids = events.flatMap { event in
            Self.ids(RuleReconciliation(event: event, existing: [], wanted: wanted, highestNumber: 998).rules)
        }
        #expect(Set(ids).count == 4)
        for id in ids { #expect(throws: Never.self) { try ID<ReminderRule>(id) } }
    }

    @Test func `every existing rule is kept, edited or removed, and no id is there twice`() throws {
        let seed: UInt64 = 41
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let existing = (0..<Int.random(in: 0...5, using: &random)).map { number in
                ReminderRule(id: ID(trusted: "E15-r\(number + 1)"), event: Self.event, content: .any(using: &random))
            }
            let wanted = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? existing.randomElement(using: &random)?.content ?? .any(using: &random) : .any(using: &random)
            }
            let result = RuleReconciliation(event: Self.event, existing: existing, wanted: wanted, highestNumber: 7)
            let old = result.kept + result.edited + result.removed
            #expect(Set(old.map(\.id)) == Set(existing.map(\.id)), "seed \(seed)")
            #expect(old.count == existing.count, "seed \(seed)")
            #expect(result.rules.map(\.content) == wanted, "seed \(seed)")
            #expect(Set(result.rules.map(\.id)).count == wanted.count, "seed \(seed)")
            #expect(result.added.allSatisfy { (RuleReconciliation.number(of: $0.id) ?? 0) > 7 }, "seed \(seed)")
        }
    }
}

import ConveneModel
import ConveneReminders
import ConveneTestSupport
import Testing

typealias Content = ReminderRule.Content

struct RuleParserTests {
    /// What was written, and the canonical text of what was understood.
    @Test(arguments: [
        ("invite -14d 08:00 email,sms", "invite -14d 08:00 email,sms"),
        ("remind register_by-7d 08:00 email,sms", "remind register_by-7d 08:00 email,sms"),
        ("register_by-7d 08:00", "remind register_by-7d 08:00 email,sms"),
        ("start-3d 08:00 sms", "remind -3d 08:00 sms"),
        ("remind -2h sms", "remind -2h sms"),
        ("remind -90m", "remind -90m email,sms"),
        ("-120m", "remind -2h email,sms"),
        ("follow_up end+1d 09:00 email", "follow_up end+1d 09:00 email"),
        ("follow_up +1d 09:00 email", "follow_up end+1d 09:00 email"),
        ("follow_up start+2h sms", "follow_up start+2h sms"),
        ("remind end-1d 08:00 sms", "remind end-1d 08:00 sms"),
        ("remind -1d 17:00 email+sms", "remind -1d 17:00 email+sms"),
        ("remind -1d 17:00 email, sms", "remind -1d 17:00 email,sms"),
        ("-0d 07:00 sms", "remind -0d 07:00 sms"), ("+0d 07:00 sms", "remind -0d 07:00 sms"),
        ("-0h sms", "remind -0h sms"), ("follow_up +0m sms", "follow_up end+0h sms"),
        ("-1d 08:00 max_late=6h min_lead=1h late=skip", "remind -1d 08:00 email,sms max_late=6h min_lead=1h late=skip"),
        ("-1d 08:00 late=send_now min_lead=90m sms max_late=2d", "remind -1d 08:00 sms max_late=48h min_lead=90m"),
        ("  -1d\t08:00  ;; \n remind -2h sms ; ", "remind -1d 08:00 email,sms; remind -2h sms"),
        ("", ""), (" ; \n", ""),
    ])
    func `a rule is understood and printed in full`(text: String, canonical: String) throws {
        let contents = try Content.parse(text)
        #expect(Content.text(of: contents) == canonical)
        #expect(try Content.parse(canonical) == contents)
    }

    @Test func `all parts of a rule arrive in its content`() throws {
        let content = try #require(try Content.parse("invite register_by-7d 08:30 sms+email max_late=6h late=skip").first)
        let time = try #require(TimeOfDay(hour: 8, minute: 30))
        #expect(content.purpose == .invitation)
        #expect(content.trigger == Trigger(anchor: .registerBy, offset: .civil(days: -7, at: time)))
        #expect(content.channels == ChannelPlan([.sms, .email], mode: .all))
        #expect(content.policy == LatenessPolicy(maxLate: .hours(6), lateRegistrants: .skip))
        #expect(content.title == "invite register_by-7d 08:30")
    }

    /// The text, where it is wrong, and a part of what is said about it.
    @Test(arguments: [
        ("remind -3d sms", 1, 8, "“-3d” counts days and lacks the time of day"),
        ("remind -3d", 1, 8, "write a time behind it, such as -3d 08:00"),
        ("remind -2h 08:00 sms", 1, 12, "“08:00” is a time of day behind -2h, which is exact already"),
        ("remind -3d 8:00", 1, 12, "“8:00” is not a time of day"),
        ("remind -3d 24:00", 1, 12, "from 00:00 to 23:59"),
        ("notify -3d 08:00", 1, 1, "“notify” is neither a purpose (invite, remind, follow_up) nor a moment"),
        ("remind 3d 08:00", 1, 8, "“3d” is not a moment"),
        ("remind", 1, 7, "the rule ends without a moment"),
        ("remind begin-3d 08:00", 1, 8, "count from one of start, end, register_by"),
        ("remind -xd 08:00", 1, 8, "has no number"), ("remind -3w 08:00", 1, 8, "has no unit; write a whole number"),
        ("remind -3days 08:00", 1, 8, "has no unit"), ("remind -100000d 08:00", 1, 8, "up to 99999"),
        ("remind -3d 08:00 fax", 1, 18, "“fax” is neither a list of channels nor a policy; channels are email, sms"),
        ("remind -3d 08:00 sms,sms", 1, 18, "each once"), ("remind -3d 08:00 email,", 1, 18, "“email,”"),
        ("remind -3d 08:00 sms email", 1, 22, "is given twice"),
        ("remind -3d 08:00 max_late=1h max_late=2h", 1, 30, "is given twice"),
        ("remind -3d 08:00 maxlate=6h", 1, 18, "is not a policy; policies are max_late, min_lead, late"),
        ("remind -3d 08:00 max_late=0h", 1, 18, "leaves no time to send"),
        ("remind -3d 08:00 max_late=h", 1, 18, "has no number"),
        ("remind -3d 08:00 late=maybe", 1, 18, "write late=send_now or late=skip"),
        ("remind +3d 08:00", 1, 8, "lies after"), ("invite +2h", 1, 8, "write - instead of +"),
        ("follow_up -1d 08:00", 1, 11, "a follow-up comes after the event"),
        ("follow_up register_by+1d 08:00", 1, 11, "write end+1d"),
        ("follow_up +1d 08:00 min_lead=1h", 1, 21, "leave it out"),
        ("-1d 08:00; remind -1d 08:00 email,sms", 1, 12, "stands in the list already"),
        ("-1d 08:00;\n -2d 08:00\n  remind -3d", 3, 10, "line 3, column 10"),
        ("nhắc -3d 08:00", 1, 1, "“nhắc”"), ("-1d 08:00 sms; nhắc -3d 08:00", 1, 16, "“nhắc”"),
    ])
    func `a mistake is named with its place and a remedy`(text: String, line: Int, column: Int, part: String) throws {
        let error = try #require(throws: RuleSyntaxError.self) { try Content.parse(text) }
        #expect(error.line == line)
        #expect(error.column == column)
        #expect(error.description.contains(part), "\(error)")
        #expect(!error.remedy.isEmpty)
    }

    @Test func `what is printed is read back the same, for any content`() throws {
        let seed: UInt64 = 5545
        var random = SeededGenerator(seed: seed)
        for _ in 0..<3000 {
            let content = Content.any(using: &random)
            try #require(try Content.parse(content.text) == [content], "seed \(seed): \(content.text)")
        }
    }

    @Test func `any text is read or refused, and never crashes`() {
        let seed: UInt64 = 77
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "remind", "invite", "follow_up", " ", " ", ";", "\n", "-3d", "+", "-", "08:00", "sms", ",", "=", "max_late=", "9",
            "é", "end",
        ]
        var accepted = 0
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined()
            guard let contents = try? Content.parse(text) else { continue }
            accepted += 1
            #expect((try? Content.parse(Content.text(of: contents))) == contents, "seed \(seed): \(text)")
        }
        #expect((1..<5000).contains(accepted), "seed \(seed)")
    }
}

extension Content {
    /// A content that the notation can express, and not a senseless one.
    static func any(using random: inout SeededGenerator) -> Content {
        let purpose = [Purpose.invitation, .reminder, .followUp].randomElement(using: &random) ?? .reminder
        let isAfter = purpose == .followUp
        let anchors: [Trigger.Anchor] = isAfter ? [.start, .end] : [.start, .end, .registerBy]
        let count = Int.random(in: 0...3000, using: &random) * (isAfter ? 1 : -1)
        let time = TimeOfDay(secondsFromMidnight: Int32.random(in: 0..<1440, using: &random) * 60)
        let offset: Trigger.Offset =
            Bool.random(using: &random) ? .civil(days: count, at: time) : .elapsed(.minutes(Int64(count)))
        let plans = [
            ChannelPlan([.email]), ChannelPlan([.sms, .email]), ChannelPlan([.email, .sms]),
            ChannelPlan([.email, .sms], mode: .all),
        ]
        let policy = LatenessPolicy(
            maxLate: Bool.random(using: &random) ? .minutes(Int64.random(in: 1...5000, using: &random)) : nil,
            minLead: !isAfter && Bool.random(using: &random) ? .minutes(Int64.random(in: 0...5000, using: &random)) : nil,
            lateRegistrants: Bool.random(using: &random) ? .skip : .sendNow)
        return Content(
            purpose: purpose, trigger: Trigger(anchor: anchors.randomElement(using: &random) ?? .start, offset: offset),
            channels: plans.randomElement(using: &random) ?? plans[0], policy: policy)
    }
}

import ConveneModel
import ConveneStore
import Testing

@Suite struct RuleTests {
    @Test func `a rule comes back as it was, with either kind of offset`() async throws {
        try await withSampleStore { (store) async throws in
            var elapsed = Sample.rule("E01-r2")
            elapsed.content = ReminderRule.Content(
                purpose: .followUp, trigger: Trigger(anchor: .end, offset: .elapsed(.hours(2))),
                channels: ChannelPlan([.sms, .email], mode: .all),
                policy: LatenessPolicy(maxLate: .hours(6), minLead: .zero, lateRegistrants: .skip))
            let rules = [Sample.rule("E01-r1"), elapsed, Sample.rule("E01-r10")]
            try store.change { access in for rule in rules.reversed() { try access.put(rule) } }
            #expect(try store.look { try $0.rules(of: Sample.event) } == rules)
            #expect(try store.look { try $0.rule("E01-r2") } == elapsed)
        }
    }

    @Test func `an edit is a later version of the same rule, and an earlier one is refused`() async throws {
        try await withSampleStore { (store) async throws in
            try store.change { try $0.put(Sample.rule("E01-r1")) }
            try store.change { try $0.put(Sample.rule("E01-r1", version: 2, days: -5)) }
            #expect(store.refusal { try $0.put(Sample.rule("E01-r1", version: 2)) }?.isConflict == true)
            #expect(store.refusal { try $0.put(Sample.rule("E01-r1", version: 1)) }?.isConflict == true)
            #expect(try store.look { try $0.rules(of: Sample.event) } == [Sample.rule("E01-r1", version: 2, days: -5)])
        }
    }

    @Test func `a rule cannot go to another event by its id`() async throws {
        try await withSampleStore { (store) async throws in
            try store.change { access in
                var other = Sample.training
                other.id = ID(trusted: "E02")
                try access.events.insert(other)
                try access.put(Sample.rule("E01-r1"))
            }
            var stranger = Sample.rule("E01-r1", version: 2)
            stranger.event = ID(trusted: "E02")
            let put = stranger
            #expect(store.refusal { try $0.put(put) }?.isConflict == true)
        }
    }

    @Test func `a removed rule is out of force, and its id stays known`() async throws {
        try await withSampleStore { (store) async throws in
            try store.change { access in
                try access.put(Sample.rule("E01-r1"))
                try access.put(Sample.rule("E01-r2"))
                var message = Sample.message()
                message.rule = ID(trusted: "E01-r2")
                try access.owe(message)
                try access.removeRule(ID(trusted: "E01-r2"))
            }
            #expect(try store.look { try $0.rules(of: Sample.event).map(\.id.text) } == ["E01-r1"])
            #expect(try store.look { try $0.ruleIDsEver(of: Sample.event).map(\.text) } == ["E01-r1", "E01-r2"])
            #expect(throws: StoreError.notFound(noun: "rule", id: "E01-r2")) { try store.look { try $0.rule("E01-r2") } }
            #expect(store.refusal { try $0.removeRule(ID(trusted: "E01-r2")) } == .notFound(noun: "rule", id: "E01-r2"))
            #expect(try store.look { try $0.queue(limit: 1).first?.rule?.text } == "E01-r2")
        }
    }
}

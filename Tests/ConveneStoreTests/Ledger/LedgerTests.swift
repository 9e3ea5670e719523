import ConveneModel
import ConveneStore
import Testing

@Suite struct LedgerTests {
    @Test func `the same key twice is one row, and the first decision stands`() async throws {
        try await withSampleStore { (store) async throws in
            var second = Sample.message(due: morning + .hours(5))
            second.reason = "decided again"
            second.ruleVersion = 2
            let again = second
            #expect(try store.change { try $0.owe(Sample.message()) })
            #expect(try store.change { try $0.owe(again) } == false)
            let rows = try store.look { try $0.messages(MessageFilter(), after: 0, limit: 10) }
            #expect(rows.map(\.message.reason) == ["due"])
            #expect(rows.map(\.message.ruleVersion) == [1])
        }
    }

    @Test func `one key written by many at once is one row`() async throws {
        try await withSampleStore { (store) async throws in
            let added = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<50 {
                    group.addTask { try await store.write(as: clerk, at: morning) { try $0.owe(Sample.message()) } }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(added == 1)
            #expect(try store.look { try $0.messageCounts() } == [.planned: 1])
        }
    }

    @Test func `each part of the key makes another message`() async throws {
        try await withSampleStore { (store) async throws in
            let base = Sample.message()
            var others = [base, base, base, base, base, base]
            others[0].key.subject = Sample.subjects[1]
            others[1].key.origin = "E01-r1"
            others[2].key.cause = .session(ID(trusted: "E01"))
            others[3].key.cause = .product(ID(trusted: "E01"))
            others[4].key.cause = .event(ID(trusted: "E02"))
            others[5].key.occurrence = "2026-12-02T08:00"
            let all = [base] + others
            let added = try store.change { access in try all.map { try access.owe($0) } }
            #expect(added == Array(repeating: true, count: 7))
            let keys = try store.look { try $0.decidedKeys(of: Sample.event) }
            #expect(keys == Set(all.map(\.key)))
        }
    }

    @Test func `a message comes back as it was decided`() async throws {
        try await withSampleStore { (store) async throws in
            let decided = Sample.message(channels: ChannelPlan([.sms, .email], mode: .all), due: morning + .minutes(1))
            try store.change { try $0.owe(decided) }
            let row = try #require(try store.look { try $0.queue(limit: 10).first })
            #expect(row.message.key == decided.key)
            #expect(row.message.channels == decided.channels)
            #expect(row.message.dueAt == decided.dueAt)
            #expect(row.message.usefulUntil == decided.usefulUntil)
            #expect(row.message.state == .planned)
            #expect(row.channel == .sms)
            #expect(row.nextAt == decided.dueAt)
            #expect(row.attempts == 0)
            #expect(row.toldFacts == nil)
            #expect(row.changedAt == morning)
        }
    }

    @Test func `a skipped message is kept with its reason and waits for nobody`() async throws {
        try await withSampleStore { (store) async throws in
            try store.change { try $0.owe(Sample.message(isSkipped: true)) }
            #expect(try store.look { try $0.messageCounts() } == [.skipped: 1])
            #expect(try store.look { try $0.queue(limit: 10).isEmpty })
            #expect(try store.look { try $0.nextClaim(on: .email) } == nil)
            #expect(try store.change { try $0.claim(on: .email, courier: "c", limit: 10) } == [])
        }
    }

    @Test func `a message that could never be claimed is refused`() async throws {
        try await withSampleStore { (store) async throws in
            let error = store.refusal { try $0.owe(Sample.message(channels: ChannelPlan([]))) }
            #expect(error?.isConflict == true)
        }
    }

    @Test func `the list is narrowed by each filter and paged by number`() async throws {
        try await withSampleStore { (store) async throws in
            try store.change { access in
                for index in 0..<3 { try access.owe(Sample.message(to: index)) }
                try access.owe(Sample.message(occurrence: "x", channels: ChannelPlan([.sms]), isSkipped: true))
            }
            func count(_ set: (inout MessageFilter) -> Void) throws -> Int {
                var filter = MessageFilter()
                set(&filter)
                return try store.look { try $0.messages(filter, after: 0, limit: 10).count }
            }
            #expect(try count { _ in } == 4)
            #expect(try count { $0.event = "E01" } == 4)
            #expect(try count { $0.event = "E02" } == 0)
            #expect(try count { $0.subject = "S01" } == 2)
            #expect(try count { $0.state = "skipped" } == 1)
            #expect(try count { ($0.subject, $0.state) = ("S01", "planned") } == 1)
            #expect(try count { $0.channel = "email" } == 3)
            #expect(try count { $0.rule = "r" } == 0)
            let pages = try store.look { access in
                let first = try access.messages(MessageFilter(), after: 0, limit: 3)
                return (first, try access.messages(MessageFilter(), after: first.last?.message.id ?? 0, limit: 3))
            }
            #expect(pages.0.count == 3)
            #expect(pages.1.count == 1)
        }
    }

    @Test func `a message that is not there is named`() async throws {
        try await withSampleStore { (store) async throws in
            #expect(throws: StoreError.notFound(noun: "message", id: "7")) { try store.look { try $0.message(7) } }
        }
    }
}

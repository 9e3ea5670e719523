import ConveneModel
import ConveneStore
import Testing

@Suite struct AttemptTests {
    private func claimed(in store: Store, courier: String = "smtp/1") throws -> Int64 {
        let ids = try store.change { access in
            try access.owe(Sample.message())
            return try access.claim(on: .email, courier: courier, limit: 1)
        }
        return try #require(ids.first)
    }

    private func open(
        _ message: Int64, courier: String = "smtp/1", dispatch: String = "m1", revision: Int64? = nil, in store: Store
    ) throws -> OpenAttempt? {
        try store.change { access in
            try access.openAttempt(
                message: message, courier: courier, incarnation: 1, transmission: .new(Sample.dispatch(dispatch)),
                revision: revision)
        }
    }

    @Test func `the bytes are kept before they are sent, and come back as they were`() async throws {
        try await withSampleStore { (store) async throws in
            let message = try claimed(in: store)
            let opened = try #require(try open(message, in: store))
            let dispatch = try #require(try store.look { try $0.dispatches(of: message).first })
            #expect(dispatch.id == opened.dispatch)
            #expect(dispatch.content == Sample.dispatch("m1").content)
            #expect(dispatch.messageID == "m1")
            #expect(try store.look { try $0.claimed(message)?.dispatch } == dispatch)
            let attempts = try store.look { try $0.attempts(at: opened.dispatch) }
            #expect(attempts.map(\.outcome) == [nil])
            #expect(attempts.map(\.startedAt) == [morning])
        }
    }

    @Test func `a courier has one open attempt, says the schema`() async throws {
        try await withSampleStore { (store) async throws in
            let message = try claimed(in: store)
            _ = try #require(try open(message, in: store))
            #expect(throws: StoreError.self) { try open(message, dispatch: "m2", in: store) }
            #expect(try store.look { try $0.dispatches(of: message).count } == 1)
        }
    }

    @Test func `nothing is opened for a message that is not this courier's any more`() async throws {
        try await withSampleStore { (store) async throws in
            let message = try claimed(in: store)
            #expect(try open(message, courier: "smtp/2", in: store) == nil)
            try store.change { try $0.release([message], reason: "paused", nextAt: morning) }
            #expect(try open(message, in: store) == nil)
            #expect(try open(999, in: store) == nil)
            #expect(try store.look { try $0.dispatches(of: message).isEmpty })
        }
    }

    @Test func `nothing is opened with a text that was made before the event changed`() async throws {
        try await withSampleStore { (store) async throws in
            let message = try claimed(in: store)
            let revision = try store.look { try $0.revision(of: Sample.event) }
            try store.change { access in
                var event = Sample.training
                event.venue.name = "Elsewhere"
                try access.events.update(event)
            }
            #expect(try open(message, revision: revision, in: store) == nil)
            let now = try store.look { try $0.revision(of: Sample.event) }
            #expect(try open(message, revision: now, in: store) != nil)
        }
    }

    @Test func `an attempt is settled once`() async throws {
        try await withSampleStore { (store) async throws in
            let message = try claimed(in: store)
            let opened = try #require(try open(message, in: store))
            try store.change(at: morning + .seconds(2)) { try $0.close(opened.attempt, .accepted, .to(.accept)) }
            try store.change(at: morning + .seconds(9)) { try $0.close(opened.attempt, .badRecipient, .to(.fail)) }
            let row = try store.look { try $0.message(message) }
            #expect(row.message.state == .accepted)
            #expect(row.message.reason == "because of accept")
            #expect(row.attempts == 1)
            #expect(row.toldFacts == Sample.dispatch("m1").facts)
            let attempt = try #require(try store.look { try $0.attempts(at: opened.dispatch).first })
            #expect(attempt.outcome == .accepted)
            #expect(attempt.endedAt == morning + .seconds(2))
        }
    }

    @Test func `a repetition uses the bytes that were kept, and counts only where it is to count`() async throws {
        try await withSampleStore { (store) async throws in
            let message = try claimed(in: store)
            let first = try #require(try open(message, in: store))
            let second = try store.change { access in
                try access.close(first.attempt, .unreachable, .to(.retry, nextAt: morning, counts: false))
                _ = try access.claim(on: .email, courier: "smtp/2", limit: 1)
                return try access.openAttempt(
                    message: message, courier: "smtp/2", incarnation: 1, transmission: .kept(first.dispatch), revision: nil)
            }
            #expect(second?.dispatch == first.dispatch)
            let row = try store.look { try $0.message(message) }
            #expect(row.attempts == 0)
            #expect(row.toldFacts == nil)
            #expect(try store.look { try $0.dispatches(of: message).count } == 1)
            #expect(try store.look { try $0.attempts(at: first.dispatch).map(\.outcome) } == [.unreachable, nil])
        }
    }

    @Test func `facts that one of two channels has told count as told`() async throws {
        try await withSampleStore { (store) async throws in
            let message = try store.change { access in
                let both = Sample.message(channels: ChannelPlan([.email, .sms], mode: .all))
                let begun = try access.begin(both, courier: "smtp/1", dispatch: Sample.dispatch("m1", facts: "told"))
                try access.close(begun.open.attempt, .accepted, .to(.release, nextAt: morning, channel: .sms))
                return begun.message
            }
            let row = try store.look { try $0.message(message) }
            #expect(row.message.state == .planned)
            #expect(row.channel == .sms)
            #expect(row.toldFacts == "told")
        }
    }

    @Test func `a settlement that the model's table does not have undoes everything`() async throws {
        try await withSampleStore { (store) async throws in
            let message = try claimed(in: store)
            let opened = try #require(try open(message, in: store))
            #expect(store.refusal { try $0.close(opened.attempt, .accepted, .to(.deliver)) }?.isDamaged == true)
            #expect(try store.look { try $0.attempts(at: opened.dispatch).first?.outcome } == nil)
            #expect(try store.look { try $0.message(message) }.message.state == .claimed)
        }
    }

    @Test func `a message can be settled without an attempt while it is claimed`() async throws {
        try await withSampleStore { (store) async throws in
            let message = try claimed(in: store)
            try store.change { access in
                try access.settle(message, as: .to(.supersede, counts: false))
                try access.settle(message, as: .to(.fail))
            }
            let row = try store.look { try $0.message(message) }
            #expect(row.message.state == .superseded)
            #expect(row.attempts == 0)
        }
    }
}

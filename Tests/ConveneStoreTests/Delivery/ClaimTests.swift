import ConveneModel
import ConveneStore
import Testing

@Suite struct ClaimTests {
    /// Owes one message per due time, and answers their numbers in that order.
    private func owe(_ due: [Span], in store: Store) throws -> [Int64] {
        try store.change { access in
            for (index, span) in due.enumerated() {
                try access.owe(Sample.message(occurrence: "\(index)", due: morning + span))
            }
            return try access.reading.messages(MessageFilter(), after: 0, limit: 100).map(\.message.id)
        }
    }

    @Test func `the longest due come first, no more than asked for, and none before its time`() async throws {
        try await withSampleStore { (store) async throws in
            let ids = try owe([.minutes(3), .minutes(1), .minutes(2), .minutes(1), .minutes(9)], in: store)
            let lots = try store.change(at: morning + .minutes(3)) { access in
                try (0..<3).map { try access.claim(on: .email, courier: "smtp/\($0)", limit: 3) }
            }
            #expect(lots == [[ids[1], ids[3], ids[2]], [ids[0]], []])
            #expect(try store.look { try $0.nextClaim(on: .email) } == morning + .minutes(9))
        }
    }

    @Test func `a message is claimed on its channel only`() async throws {
        try await withSampleStore { (store) async throws in
            let ids = try owe([.zero], in: store)
            #expect(try store.change { try $0.claim(on: .sms, courier: "c", limit: 10) } == [])
            #expect(try store.look { try $0.claimed(ids[0]) } == nil)
            #expect(try store.change { try $0.claim(on: .email, courier: "c", limit: 10) } == ids)
            let claimed = try #require(try store.look { try $0.claimed(ids[0]) })
            #expect(claimed.channel == .email)
            #expect(claimed.row.message.state == .claimed)
            #expect(claimed.dispatch == nil)
        }
    }

    @Test func `couriers at the same time never hold the same message`() async throws {
        try await withSampleStore { (store) async throws in
            let ids = try owe(Array(repeating: .zero, count: 90), in: store)
            let lots = try await withThrowingTaskGroup(of: [Int64].self) { group in
                for number in 0..<20 {
                    group.addTask {
                        try await store.write(as: clerk, at: morning) {
                            try $0.claim(on: .email, courier: "smtp/\(number)", limit: 7)
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(lots.flatMap(\.self).sorted() == ids)
        }
    }

    @Test func `what is no longer useful is skipped with the reason, to the millisecond`() async throws {
        try await withSampleStore { (store) async throws in
            try store.change { access in
                try access.owe(Sample.message(occurrence: "over", usefulUntil: morning + .hours(1)))
                try access.owe(Sample.message(occurrence: "not yet", usefulUntil: morning + .hours(1) + .milliseconds(1)))
            }
            let claimed = try store.change(at: morning + .hours(1)) { try $0.claim(on: .email, courier: "c", limit: 10) }
            let rows = try store.look { try $0.messages(MessageFilter(), after: 0, limit: 10) }
            #expect(claimed == [rows[1].message.id])
            #expect(rows[0].message.state == .skipped)
            #expect(rows[0].message.reason.contains("too late"))
            #expect(rows[0].message.reason.contains("due"))
            #expect(rows[0].nextAt == nil)
        }
    }

    @Test func `an uncertain message that is no longer useful stays uncertain and is not repeated`() async throws {
        try await withSampleStore { (store) async throws in
            let message = try store.change { access in
                let begun = try access.begin(
                    Sample.message(usefulUntil: morning + .hours(1)), courier: "c", dispatch: Sample.dispatch("m1"))
                try access.close(begun.open.attempt, .unknown, .to(.loseTrack, nextAt: morning + .minutes(5)))
                return begun.message
            }
            #expect(try store.change(at: morning + .hours(2)) { try $0.claim(on: .email, courier: "c", limit: 10) } == [])
            let row = try store.look { try $0.message(message) }
            #expect(row.message.state == .unknown)
            #expect(row.nextAt == nil)
            #expect(row.message.reason.contains("no longer useful"))
        }
    }

    @Test func `a claim that is given back waits until the moment given`() async throws {
        try await withSampleStore { (store) async throws in
            let ids = try owe([.zero, .zero], in: store)
            try store.change { access in
                _ = try access.claim(on: .email, courier: "c", limit: 1)
                try access.release(ids, reason: "paused", nextAt: morning + .minutes(10))
            }
            let rows = try store.look { try $0.messages(MessageFilter(), after: 0, limit: 10) }
            #expect(rows.map(\.message.state) == [.planned, .planned])
            #expect(rows.map(\.message.reason) == ["paused", "due"])
            #expect(rows.map(\.nextAt) == [morning + .minutes(10), morning])
        }
    }

    @Test func `an uncertain message that is given back is uncertain as before`() async throws {
        try await withSampleStore { (store) async throws in
            let message = try store.change { access in
                let begun = try access.begin(Sample.message(), courier: "c", dispatch: Sample.dispatch("m1"))
                try access.close(begun.open.attempt, .unknown, .to(.loseTrack, nextAt: morning))
                _ = try access.claim(on: .email, courier: "c", limit: 1)
                try access.release([begun.message], reason: "paused", nextAt: morning + .minutes(1))
                return begun.message
            }
            let row = try store.look { try $0.message(message) }
            #expect(row.message.state == .unknown)
            #expect(row.message.reason == "may or may not have been sent; paused")
            #expect(try store.change(at: morning + .minutes(1)) { try $0.claim(on: .email, courier: "c", limit: 1) } == [message])
        }
    }

    @Test func `while a hold lies on the store nothing is claimed, until a person lifts it`() async throws {
        try await withSampleStore { (store) async throws in
            let ids = try owe([.zero], in: store)
            try store.change { try $0.hold(reason: "restored from a backup") }
            #expect(try store.look { try $0.hold() } == "restored from a backup")
            #expect(try store.change { try $0.claim(on: .email, courier: "c", limit: 1) } == [])
            #expect(try store.change { try $0.releaseHold() })
            #expect(try store.change { try $0.releaseHold() } == false)
            #expect(try store.look { try $0.hold() } == nil)
            #expect(try store.change { try $0.claim(on: .email, courier: "c", limit: 1) } == ids)
            let acts = try store.look { try $0.audit(after: 0, limit: 100, noun: "store").map(\.action) }
            #expect(acts == ["hold", "release"])
        }
    }
}

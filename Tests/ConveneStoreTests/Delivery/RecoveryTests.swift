import ConveneModel
import ConveneStore
import Testing

@Suite struct RecoveryTests {
    @Test func `a start makes open attempts uncertain, gives claims back, and leaves the rest alone`() async throws {
        try await withFolder { (folder) async throws in
            let first = try Store(path: folder.database)
            try first.change { try Sample.fill($0) }
            let (sending, claimed, waiting) = try first.change { access in
                let sending = try access.begin(Sample.message(), courier: "smtp/1", dispatch: Sample.dispatch("m1")).message
                try access.owe(Sample.message(occurrence: "claimed"))
                let claimed = try access.claim(on: .email, courier: "smtp/2", limit: 1)
                try access.owe(Sample.message(occurrence: "waiting", due: morning + .days(1)))
                return (sending, claimed, sending + 2)
            }
            try first.close()

            let second = try Store(path: folder.database)
            let recovered = try second.change(at: morning + .minutes(1)) { access in
                try access.beginIncarnation { _ in .to(.loseTrack, nextAt: morning + .minutes(30)) }
            }
            #expect([recovered.incarnation, Int64(recovered.uncertain), Int64(recovered.returned)] == [1, 1, 1])
            try second.look { (access) throws in
                let uncertain = try access.message(sending)
                #expect(uncertain.message.state == .unknown)
                #expect(uncertain.nextAt == morning + .minutes(30))
                #expect(uncertain.toldFacts == Sample.dispatch("m1").facts)
                #expect(try access.attempts(at: 1).map(\.outcome) == [.unknown])
                let returned = try access.message(try #require(claimed.first))
                #expect(returned.message.state == .planned)
                #expect(returned.nextAt == morning + .minutes(1))
                #expect(returned.message.reason.contains("the courier that had it ended"))
                #expect(try access.message(waiting).nextAt == morning + .days(1))
            }
            try second.close()
        }
    }

    @Test func `each start has a higher number, and a second one finds nothing open`() async throws {
        try await withSampleStore { (store) async throws in
            let starts = try (0..<3).map { _ in
                try store.change { try $0.beginIncarnation { _ in .to(.loseTrack) } }
            }
            #expect(starts.map(\.incarnation) == [1, 2, 3])
            #expect(starts.allSatisfy { $0.uncertain == 0 && $0.returned == 0 })
        }
    }

    @Test func `a message of unknown outcome that was only claimed again is unknown after a start`() async throws {
        try await withSampleStore { (store) async throws in
            let message = try store.change { access in
                let begun = try access.begin(Sample.message(), courier: "c", dispatch: Sample.dispatch("m1"))
                try access.close(begun.open.attempt, .unknown, .to(.loseTrack, nextAt: morning))
                _ = try access.claim(on: .email, courier: "c", limit: 1)
                return begun.message
            }
            try store.change { _ = try $0.beginIncarnation { _ in .to(.loseTrack) } }
            let row = try store.look { try $0.message(message) }
            #expect(row.message.state == .unknown)
            #expect(row.nextAt == morning)
        }
    }

    @Test func `a late result of a dead incarnation changes nothing`() async throws {
        try await withSampleStore { (store) async throws in
            let begun = try store.change { access in
                let begun = try access.begin(Sample.message(), courier: "c", dispatch: Sample.dispatch("m1"))
                _ = try access.beginIncarnation { _ in .to(.loseTrack) }
                return begun
            }
            try store.change { try $0.close(begun.open.attempt, .accepted, .to(.accept)) }
            #expect(try store.look { try $0.message(begun.message) }.message.state == .unknown)
        }
    }
}

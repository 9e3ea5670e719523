import ConveneModel
import ConveneStore
import Testing

@Suite struct RegistrationTests {
    private let subject = Sample.subjects[0]
    private let event = Sample.event

    @Test func `a registration and its history are kept, with who and when`() async throws {
        try await withSampleStore { (store) async throws in
            try store.change { (access) throws in
                #expect(try access.propose(subject, for: event, products: [ID(trusted: "P1")], note: "matched"))
            }
            try store.change(at: morning + .hours(1)) { (access) throws in
                #expect(try access.apply(.invite, to: subject, for: event, note: nil) == .invited)
                #expect(try access.apply(.confirm, to: subject, for: event, session: Sample.session, note: "phone") == .confirmed)
            }
            let registration = try #require(try store.look { try $0.registration(of: subject, for: event) })
            #expect(registration.state == .confirmed)
            #expect(registration.session == Sample.session)
            #expect(registration.products.map(\.text) == ["P1"])
            #expect(registration.changedAt == morning + .hours(1))
            let changes = try store.look { try $0.changes(of: subject, for: event) }
            #expect(changes.map(\.from) == [nil, .proposed, .invited])
            #expect(changes.map(\.to) == [.proposed, .invited, .confirmed])
            #expect(changes.map(\.note) == ["matched", nil, "phone"])
            #expect(changes.allSatisfy { $0.actor == "clerk" && $0.uid == 1000 })
            let registrant = try #require(try store.look { try $0.registrants(of: event).first })
            #expect(registrant.registeredAt == morning)
            #expect(registrant.subject.id == subject)
            #expect(registrant.registration == registration)
        }
    }

    @Test func `a second proposal changes nothing`() async throws {
        try await withSampleStore { (store) async throws in
            try store.change { access in
                try access.propose(subject, for: event, note: nil)
                try access.apply(.decline, to: subject, for: event, note: nil)
            }
            #expect(try store.change { try $0.propose(subject, for: event, note: nil) } == false)
            #expect(try store.look { try $0.registration(of: subject, for: event) }?.state == .declined)
            #expect(try store.look { try $0.changes(of: subject, for: event).count } == 2)
        }
    }

    @Test func `an action that the state does not allow is refused, and nothing is noted`() async throws {
        try await withSampleStore { (store) async throws in
            try store.change { _ = try $0.propose(subject, for: event, note: nil) }
            #expect(throws: RefusedRegistrationAction.self) {
                try store.change { _ = try $0.apply(.attend, to: subject, for: event, note: nil) }
            }
            #expect(try store.look { try $0.changes(of: subject, for: event).count } == 1)
            let error = store.refusal { try $0.apply(.invite, to: Sample.subjects[1], for: event, note: nil) }
            #expect(error == .notFound(noun: "registration", id: "E01/S02"))
        }
    }

    @Test func `registrations are listed by event and subject, narrowed and paged`() async throws {
        try await withSampleStore { (store) async throws in
            try store.change { access in
                for id in Sample.subjects.reversed() { try access.propose(id, for: event, note: nil) }
                try access.apply(.invite, to: Sample.subjects[1], for: event, note: nil)
            }
            try store.look { (access) throws in
                let all = try access.registrations(limit: 10).map(\.subject.text)
                #expect(all == ["S01", "S02", "S03"])
                #expect(try access.registrations(after: ("E01", "S01"), limit: 1).map(\.subject.text) == ["S02"])
                #expect(try access.registrations(state: "invited", limit: 10).map(\.subject.text) == ["S02"])
                #expect(try access.registrations(event: "E01", subject: "S03", limit: 10).count == 1)
                #expect(try access.registrations(event: "E02", limit: 10).isEmpty)
                #expect(try access.registrationCount() == 3)
            }
        }
    }
}

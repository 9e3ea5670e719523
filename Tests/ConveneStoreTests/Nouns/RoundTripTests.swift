import ConveneModel
import ConveneStore
import Testing

@Suite struct RoundTripTests {
    private func withFullStore(_ body: (Store) throws -> Void) async throws {
        try await withSampleStore { store in
            try store.change { try Sample.fillWithFullNouns($0) }
            try body(store)
        }
    }

    @Test func `every field of every noun comes back as it was`() async throws {
        try await withFullStore { store in
            try store.look { (access) throws in
                #expect(try access.localities.get("L2") == Sample.commune)
                #expect(try access.subjects.get("S10") == Sample.cooperative)
                #expect(try access.products.get("P10") == Sample.honey)
                #expect(try access.events.get("E10") == Sample.fair)
                #expect(try access.sessions.get("E10-B") == Sample.alternative)
                #expect(try access.holidays.get("2027-02-06") == Sample.newYear)
            }
        }
    }

    @Test func `what is not known stays not known`() async throws {
        try await withSampleStore { store in
            let subject = Subject(id: ID(trusted: "S01"), name: "Household S01", kind: .household)
            #expect(try store.look { try $0.subjects.get("S01") } == subject)
            let product = Product(id: ID(trusted: "P1"), subject: subject.id, name: "Honey")
            try store.change { try $0.products.insert(product) }
            #expect(try store.look { try $0.products.get("P1") } == product)
            #expect(try store.look { try $0.events.get("E01") } == Sample.training)
        }
    }

    @Test func `emptying a field of every kind is kept too`() async throws {
        try await withFullStore { store in
            let bare = Subject(id: ID(trusted: "S10"), name: "Bare", kind: .person)
            let plain = Product(id: ID(trusted: "P10"), subject: ID(trusted: "S10"), name: "Plain")
            try store.change { (access) throws in
                #expect(try access.subjects.update(bare))
                #expect(try access.products.update(plain))
            }
            #expect(try store.look { try $0.subjects.get("S10") } == bare)
            #expect(try store.look { try $0.products.get("P10") } == plain)
        }
    }

    @Test func `a text with a zero character in it is refused, and not cut short`() async throws {
        try await withStore { store in
            let subject = Subject(id: ID(trusted: "S01"), name: "before\u{0}after", kind: .person)
            let error = store.refusal { try $0.subjects.insert(subject) }
            #expect(error?.description.contains(#""before\0after""#) == true)
            let count = try store.look { try $0.subjects.count() }
            #expect(count == 0)
        }
    }

    @Test func `sessions come in their order and products of one subject by their ids`() async throws {
        try await withFullStore { store in
            try store.change { access in
                var first = Sample.alternative
                (first.id, first.sequence) = (ID(trusted: "E10-Z"), 1)
                try access.sessions.insert(first)
                try access.products.insert(Product(id: ID(trusted: "P02"), subject: ID(trusted: "S10"), name: "Wax"))
            }
            try store.look { (access) throws in
                #expect(try access.sessions(of: ID(trusted: "E10")).map(\.id.text) == ["E10-Z", "E10-B"])
                #expect(try access.products(of: ID(trusted: "S10")).map(\.id.text) == ["P02", "P10"])
                #expect(try access.liveEvents().map(\.id) == [Sample.event])
            }
        }
    }

    @Test func `a date that cannot be read is damage, and not an absent date`() async throws {
        try await withFullStore { store in
            try store.change { _ = try $0.execute("UPDATE subject SET consent_on = '31/02/2025' WHERE id = 'S10'") }
            let error = #expect(throws: StoreError.self) { try store.look { try $0.subjects.get("S10") } }
            #expect(error?.isDamaged == true)
            #expect(try store.look { try $0.subjects.get("S01") }.name == "Household S01")
        }
    }
}

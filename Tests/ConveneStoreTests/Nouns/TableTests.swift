import ConveneModel
import ConveneStore
import Testing

@Suite struct TableTests {
    @Test func `an id that is taken is a conflict that names the object, and nothing changes`() async throws {
        try await withSampleStore { (store) async throws in
            let error = store.refusal { try $0.subjects.insert(Subject(id: ID(trusted: "S01"), name: "Other", kind: .person)) }
            #expect(error?.isConflict == true)
            #expect(error?.description.contains("S01") == true)
            #expect(try store.look { try $0.subjects.get("S01") }.name == "Household S01")
        }
    }

    @Test func `what does not exist cannot be read, changed or removed`() async throws {
        try await withSampleStore { (store) async throws in
            let missing = StoreError.notFound(noun: "subject", id: "S77")
            #expect(try store.look { try $0.subjects.find("S77") } == nil)
            #expect(throws: missing) { try store.look { try $0.subjects.get("S77") } }
            #expect(store.refusal { try $0.subjects.remove("S77") } == missing)
            #expect(
                store.refusal { try $0.subjects.update(Subject(id: ID(trusted: "S77"), name: "x", kind: .person)) } == missing)
            #expect(try store.look { try $0.subjects.find("s01") } == nil)
        }
    }

    @Test func `an update that changes nothing leaves no trace`() async throws {
        try await withSampleStore { (store) async throws in
            let (entries, revision) = try store.look {
                (try $0.audit(after: 0, limit: 100), try $0.revision(of: Sample.event))
            }
            #expect(try store.change { try $0.events.update(Sample.training) } == false)
            #expect(try store.look { try $0.audit(after: 0, limit: 100) } == entries)
            #expect(try store.look { try $0.revision(of: Sample.event) } == revision)
        }
    }

    @Test func `the event's revision rises with each change of it and of its sessions`() async throws {
        try await withSampleStore { (store) async throws in
            func revision() throws -> Int64 { try store.look { try $0.revision(of: Sample.event) } }
            let first = try revision()
            try store.change { access in
                var event = Sample.training
                event.notes = "moved"
                try access.events.update(event)
            }
            let second = try revision()
            #expect(second > first)
            try store.change { access in
                var session = Sample.part
                session.room = "B2"
                try access.sessions.update(session)
            }
            let third = try revision()
            #expect(third > second)
            try store.change { try $0.sessions.remove("E01-A") }
            #expect(try revision() > third)
        }
    }

    @Test func `a session that moves to another event changes both`() async throws {
        try await withSampleStore { (store) async throws in
            try store.change { access in
                var other = Sample.training
                other.id = ID(trusted: "E02")
                try access.events.insert(other)
            }
            let before = try store.look { (try $0.revision(of: Sample.event), try $0.revision(of: ID(trusted: "E02"))) }
            try store.change { access in
                var session = Sample.part
                session.event = ID(trusted: "E02")
                try access.sessions.update(session)
            }
            let after = try store.look { (try $0.revision(of: Sample.event), try $0.revision(of: ID(trusted: "E02"))) }
            #expect(after.0 > before.0)
            #expect(after.1 > before.1)
        }
    }

    @Test func `what others refer to cannot be removed, and all of it stays`() async throws {
        try await withSampleStore { (store) async throws in
            try store.change { access in
                try Sample.fillWithFullNouns(access)
                try access.owe(Sample.message())
            }
            let refusals: [StoreError?] = [
                store.refusal { try $0.localities.remove("L1") }, store.refusal { try $0.localities.remove("L2") },
                store.refusal { try $0.subjects.remove("S10") }, store.refusal { try $0.subjects.remove("S01") },
                store.refusal { try $0.events.remove("E01") }, store.refusal { try $0.events.remove("E10") },
            ]
            #expect(refusals.allSatisfy { $0?.isConflict == true }, "\(refusals)")
            try store.look { (access) throws in
                #expect(try access.localities.count() == 2)
                #expect(try access.subjects.count() == 4)
                #expect(try access.events.count() == 2)
            }
        }
    }

    @Test func `a reference to nothing is a conflict`() async throws {
        try await withSampleStore { (store) async throws in
            let error = store.refusal {
                try $0.products.insert(Product(id: ID(trusted: "P1"), subject: ID(trusted: "S77"), name: "Honey"))
            }
            #expect(error?.isConflict == true)
            #expect(try store.look { try $0.products.count() } == 0)
        }
    }

    @Test func `pages follow one another by id, without gap or double`() async throws {
        try await withStore { (store) async throws in
            let ids = ["a", "B", "S-1", "S.1", "S1", "S10", "S2", "S_1", "b"]
            try store.change { access in
                for id in ids.reversed() {
                    try access.subjects.insert(Subject(id: ID(trusted: id), name: id, kind: .person))
                }
            }
            var (seen, after): ([String], String?) = ([], nil)
            while true {
                let page = try store.look { try $0.subjects.page(after: after, limit: 2) }
                guard let last = page.last else { break }
                #expect(page.count <= 2)
                seen += page.map(\.id.text)
                after = last.id.text
            }
            #expect(seen == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
            #expect(try store.look { try $0.subjects.all().map(\.id.text) } == seen)
        }
    }

    @Test func `a page is narrowed by every filter given`() async throws {
        try await withSampleStore { (store) async throws in
            try store.change { try Sample.fillWithFullNouns($0) }
            func ids(_ filters: [(column: String, value: String)]) throws -> [String] {
                try store.look { try $0.subjects.page(after: nil, limit: 10, filters: filters).map(\.id.text) }
            }
            #expect(try ids([("kind", "household")]) == ["S01", "S02", "S03"])
            #expect(try ids([("kind", "cooperative"), ("locality_id", "L2"), ("status", "paused")]) == ["S10"])
            #expect(try ids([("kind", "cooperative"), ("locality_id", "L1")]) == [])
            #expect(try ids([("phone", "+84950000101")]) == ["S10"])
            #expect(try ids([("kind", "' OR 1=1 --")]) == [])
        }
    }

    @Test(arguments: ["name", "id = id OR kind", "", "KIND"])
    func `a filter that a noun does not have is refused with those it has`(column: String) async throws {
        try await withSampleStore { (store) async throws in
            let error = #expect(throws: StoreError.self) {
                try store.look { try $0.events.page(after: nil, limit: 10, filters: [(column, "x")]) }
            }
            #expect(error?.description.contains("kind, locality_id, replaces, status") == true)
        }
    }
}

import ConveneModel
import ConveneStore
import Testing

@Suite struct AuditTests {
    @Test func `a change is kept with who, when, what, before and after`() async throws {
        try await withSampleStore { (store) async throws in
            let start = try store.look { try $0.audit(after: 0, limit: 100).last?.id ?? 0 }
            try store.change(at: morning + .hours(1)) { access in
                var subject = try access.reading.subjects.get("S01")
                subject.notes = "says \"hi\"\n\u{1}\\"
                subject.employees = 3
                try access.subjects.update(subject)
                try access.subjects.remove("S02")
            }
            let entries = try store.look { try $0.audit(after: start, limit: 100) }
            #expect(entries.map(\.action) == ["edit", "remove"])
            #expect(entries.map(\.object) == ["S01", "S02"])
            #expect(entries.allSatisfy { $0.uid == 1000 && $0.actor == "clerk" && $0.at == morning + .hours(1) })
            #expect(entries.first?.before == "{}")
            #expect(entries.first?.after == #"{"employees":3,"notes":"says \"hi\"\n\u0001\\"}"#)
            #expect(entries.last?.before?.contains(#""name":"Household S02""#) == true)
            #expect(entries.last?.after == nil)
        }
    }

    @Test func `every value is JSON that SQLite can read`() async throws {
        try await withSampleStore { (store) async throws in
            try store.change { try Sample.fillWithFullNouns($0) }
            let bad = try store.look {
                try $0.integers(
                    """
                    SELECT count(*) FROM audit_value
                    WHERE NOT (json_valid(coalesce(after, '{}')) AND json_valid(coalesce(before, '{}')))
                    """
                )
            }
            #expect(bad == [0])
            let name = try store.look {
                try $0.texts(
                    "SELECT json_extract(after, '$.name') FROM audit_value JOIN audit ON id = audit_id WHERE object = 'S10'"
                )
            }
            #expect(name == [Sample.hurtful])
        }
    }

    @Test func `a change that is undone leaves no entry`() async throws {
        try await withSampleStore { (store) async throws in
            let before = try store.look { try $0.audit(after: 0, limit: 100) }
            let error = store.refusal { access in
                try access.subjects.insert(Subject(id: ID(trusted: "S50"), name: "x", kind: .person))
                try access.hold(reason: "restored")
                throw StoreError.failed("on purpose")
            }
            #expect(error == .failed("on purpose"))
            #expect(try store.look { try $0.audit(after: 0, limit: 100) } == before)
            #expect(try store.look { try $0.hold() } == nil)
        }
    }

    @Test(arguments: ["UPDATE audit SET actor = 'nobody'", "DELETE FROM audit", "DELETE FROM audit WHERE id = 1"])
    func `an entry cannot be changed or taken away`(statement: String) async throws {
        try await withSampleStore { (store) async throws in
            let before = try store.look { try $0.audit(after: 0, limit: 100) }
            #expect(store.refusal { try $0.execute(statement) }?.isConflict == true)
            #expect(try store.look { try $0.audit(after: 0, limit: 100) } == before)
        }
    }

    @Test func `the personal values of an entry can be erased, and the entry stays`() async throws {
        try await withSampleStore { (store) async throws in
            let count = try store.look { try $0.audit(after: 0, limit: 100).count }
            try store.change { _ = try $0.execute("DELETE FROM audit_value") }
            let entries = try store.look { try $0.audit(after: 0, limit: 100) }
            #expect(entries.count == count)
            #expect(entries.allSatisfy { $0.before == nil && $0.after == nil })
        }
    }

    @Test func `the entries can be narrowed and paged`() async throws {
        try await withSampleStore { (store) async throws in
            try store.look { (access) throws in
                #expect(try access.audit(after: 0, limit: 100, noun: "subject").map(\.object) == ["S01", "S02", "S03"])
                #expect(try access.audit(after: 0, limit: 100, noun: "subject", object: "S02").count == 1)
                #expect(try access.audit(after: 0, limit: 100, noun: "event", object: "S02").isEmpty)
                let first = try access.audit(after: 0, limit: 2)
                let rest = try access.audit(after: first.last?.id ?? 0, limit: 100)
                #expect(first + rest == (try access.audit(after: 0, limit: 100)))
            }
        }
    }
}

import ConveneModel
import ConveneStore
import Testing

@Suite struct GroupCommitTests {
    private func adding(_ id: String, notes: String? = nil) -> @Sendable (WriteAccess) throws -> Void {
        { access in
            var subject = Subject(id: ID(trusted: id), name: "Household \(id)", kind: .household)
            subject.notes = notes
            try access.subjects.insert(subject)
        }
    }

    @Test func `a thousand writes at once are all kept`() async throws {
        try await withStore { (store) async throws in
            let errors = await together((0..<1000).map { adding("S\($0)") }, in: store)
            #expect(errors.compactMap(\.self).isEmpty)
            #expect(try store.look { try $0.subjects.count() } == 1000)
        }
    }

    @Test func `one that throws is undone alone`() async throws {
        try await withStore { (store) async throws in
            let works = (0..<50).map { number -> @Sendable (WriteAccess) throws -> Void in
                let add = adding("S\(number)")
                return { access in
                    try add(access)
                    if number % 10 == 3 { throw StoreError.failed("number \(number)") }
                }
            }
            let errors = await together(works, in: store)
            for number in 0..<50 {
                #expect(errors[number] == (number % 10 == 3 ? .failed("number \(number)") : nil))
            }
            let kept = try store.look { try $0.subjects.ids() }
            #expect(kept == Set((0..<50).filter { $0 % 10 != 3 }.map { "S\($0)" }))
        }
    }

    @Test func `a commit that fails is a failure for the whole group, and nothing of it is kept`() async throws {
        try await withStore { (store) async throws in
            var works = (0..<20).map { adding("S\($0)") }
            works[10] = { access in
                // Judged at the commit only.
                try access.execute("PRAGMA defer_foreign_keys = ON")
                try access.products.insert(Product(id: ID(trusted: "P1"), subject: ID(trusted: "nobody"), name: "Honey"))
            }
            let errors = await together(works, in: store)
            #expect(errors[10]?.isConflict == true)
            let kept = try store.look { try $0.subjects.ids() }
            #expect(kept == Set(errors.indices.filter { errors[$0] == nil }.map { "S\($0)" }))
            #expect(try store.look { try $0.products.count() } == 0)
            try store.change(adding("later"))
        }
    }

    @Test func `a full disk is told as such to the whole group, leaves nothing by halves, and passes`() async throws {
        try await withStore { (store) async throws in
            try store.change { access in
                let pages = try access.reading.integers("PRAGMA page_count").first ?? 0
                try access.execute("PRAGMA max_page_count = \(pages + 2)")
            }
            var works = (0..<20).map { adding("S\($0)") }
            works[10] = adding("S10", notes: String(repeating: "đ", count: 500_000))
            let errors = await together(works, in: store)
            #expect(errors[10]?.isFull == true)
            #expect(errors.compactMap(\.self).filter { !$0.isFull }.isEmpty)
            let kept = try store.look { try $0.subjects.ids() }
            #expect(kept == Set(errors.indices.filter { errors[$0] == nil }.map { "S\($0)" }))
            let audited = try store.look { try $0.audit(after: 0, limit: 100).map(\.object) }
            #expect(Set(audited) == kept)

            try store.change { _ = try $0.execute("PRAGMA max_page_count = 1000000") }
            try store.change(adding("large", notes: String(repeating: "đ", count: 500_000)))
            #expect(
                try store.look { try $0.integers("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'") }
                    == [1])
        }
    }

    @Test func `writes are done in the order of their arrival`() async throws {
        try await withStore { (store) async throws in
            for number in 0..<300 { try store.change(adding("S\(number)")) }
            let order = try store.look { try $0.audit(after: 0, limit: 1000).map(\.object) }
            #expect(order == (0..<300).map { "S\($0)" })
        }
    }
}

import ConveneModel
import ConveneStore
import Foundation
import Testing

@Suite struct OpeningTests {
    @Test func `a fresh store has the schema's version, the mark and no rows`() async throws {
        try await withStore { (store) async throws in
            try store.look { (access) throws in
                #expect(try access.integers("PRAGMA user_version") == [Int64(Store.schemaVersion)])
                #expect(try access.integers("PRAGMA application_id") == [0x434E_564E])
                #expect(try access.subjects.count() == 0)
                #expect(try access.messageCounts().isEmpty)
                #expect(try access.hold() == nil)
            }
        }
    }

    @Test func `the writer waits for the disk, and only it checkpoints`() async throws {
        try await withStore { (store) async throws in
            let pragmas = ["synchronous", "wal_autocheckpoint", "foreign_keys", "trusted_schema", "cell_size_check"]
            let values = try store.change { access in
                try pragmas.map { try access.reading.integers("PRAGMA \($0)").first }
            }
            #expect(values == [2, 0, 1, 0, 1])
            #expect(try store.change { try $0.reading.texts("PRAGMA journal_mode") } == ["wal"])
        }
    }

    @Test func `a reader cannot write`() async throws {
        try await withStore { (store) async throws in
            try store.change { try $0.hold(reason: "stays") }
            #expect(throws: StoreError.self) {
                try store.look { try $0.integers("DELETE FROM setting RETURNING 1") }
            }
            #expect(try store.look { try $0.hold() } == "stays")
        }
    }

    @Test func `what was written is there after the store was opened again`() async throws {
        try await withFolder { (folder) async throws in
            let first = try Store(path: folder.database)
            let mark = try first.change { access in
                try Sample.fill(access)
                return try access.mark()
            }
            try first.close()
            #expect(!folder.exists(folder.log))
            let second = try Store(path: folder.database)
            #expect(try second.look { try $0.events.get("E01") } == Sample.training)
            #expect(try second.change { try $0.mark() } == mark)
            try second.close()
        }
    }

    @Test func `two stores have different marks`() async throws {
        var marks: Set<String> = []
        for _ in 0..<2 { try await withStore { marks.insert(try $0.change { try $0.mark() }) } }
        #expect(marks.count == 2)
    }

    @Test func `the files of a store that was never closed are opened with all that was answered`() async throws {
        try await withFolder { (folder) async throws in
            let store = try Store(path: folder.database)
            try store.change { try Sample.fill($0) }
            let copy = try folder.copyWithLog()
            try store.close()
            let other = try Store(path: copy)
            #expect(try other.look { try $0.subjects.count() } == 3)
            try other.close()
        }
    }

    @Test func `an empty file is taken for a new store`() async throws {
        try await withFolder { (folder) async throws in
            try folder.write(Data(), to: folder.database)
            let store = try Store(path: folder.database)
            #expect(try store.look { try $0.events.count() } == 0)
            try store.close()
        }
    }

    @Test func `one store is open once, and free again after it was closed`() async throws {
        try await withFolder { (folder) async throws in
            let store = try Store(path: folder.database)
            #expect(throws: StoreError.inUse(path: folder.database)) { try Store(path: folder.database) }
            try store.change { try Sample.fill($0) }
            try store.close()
            try Store(path: folder.database).close()
        }
    }

    @Test func `a start that is refused does not keep the lock`() async throws {
        try await withFolder { (folder) async throws in
            try folder.write(Data("not a database".utf8), to: folder.database)
            #expect(throws: StoreError.foreign(path: folder.database)) { try Store(path: folder.database) }
            try folder.write(Data(), to: folder.database)
            try Store(path: folder.database).close()
        }
    }
}

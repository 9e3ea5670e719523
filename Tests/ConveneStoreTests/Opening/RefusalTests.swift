import ConveneModel
import ConveneStore
import Foundation
import Testing

/// Files that must not be taken for ours, and must stay as they are.
@Suite struct RefusalTests {
    /// Where SQLite keeps these numbers in a file's header, big-endian, four bytes each.
    private enum Place {
        static let version = 60
        static let mark = 68
    }

    /// The bytes of a closed store with some data in it.
    private func storeBytes(_ folder: TemporaryFolder) throws -> Data {
        let store = try Store(path: folder.database)
        try store.change { try Sample.fill($0) }
        try store.close()
        return try folder.bytes(folder.database)
    }

    private func setting(_ number: UInt32, at place: Int, in bytes: Data) -> Data {
        var bytes = bytes
        bytes.replaceSubrange(place..<place + 4, with: bigEndian(number))
        return bytes
    }

    private func bigEndian(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
    }

    private func expectRefusal(_ bytes: Data, in folder: TemporaryFolder, _ matches: (StoreError) -> Bool) throws {
        try folder.write(bytes, to: folder.database)
        do {
            try Store(path: folder.database).close()
            Issue.record("the file was taken for a store")
        } catch let error as StoreError {
            #expect(matches(error), "\(error)")
        }
        #expect(try folder.bytes(folder.database) == bytes)
        #expect(!folder.exists(folder.log))
    }

    @Test func `a store of a newer version is refused by name and left as it was`() async throws {
        try await withFolder { (folder) async throws in
            let bytes = setting(99, at: Place.version, in: try storeBytes(folder))
            try expectRefusal(bytes, in: folder) {
                $0 == .newer(path: folder.database, schema: 99, supported: Store.schemaVersion)
            }
        }
    }

    @Test(arguments: [("user_version = 99", false), ("application_id = 7", true)])
    func `what only the log tells is heeded as well`(pragma: String, isForeign: Bool) async throws {
        try await withFolder { (folder) async throws in
            let store = try Store(path: folder.database)
            try store.change { _ = try $0.execute("PRAGMA \(pragma)") }
            let copy = try folder.copyWithLog()
            try store.close()
            let error = #expect(throws: StoreError.self) { try Store(path: copy) }
            let newer = StoreError.newer(path: copy, schema: 99, supported: Store.schemaVersion)
            #expect(error == (isForeign ? .foreign(path: copy) : newer))
        }
    }

    @Test func `a version that nobody writes is refused`() async throws {
        try await withFolder { (folder) async throws in
            let bytes = setting(UInt32.max, at: Place.version, in: try storeBytes(folder))
            try expectRefusal(bytes, in: folder) { $0.isForeign }
        }
    }

    @Test(arguments: [0, 7] as [UInt32])
    func `another program's database is refused, with a mark or without`(mark: UInt32) async throws {
        try await withFolder { (folder) async throws in
            let unversioned = setting(0, at: Place.version, in: try storeBytes(folder))
            try expectRefusal(setting(mark, at: Place.mark, in: unversioned), in: folder) { $0.isForeign }
        }
    }

    @Test func `another program's database in rollback mode is refused and not turned to a log`() async throws {
        try await withFolder { (folder) async throws in
            var bytes = setting(0, at: Place.mark, in: setting(0, at: Place.version, in: try storeBytes(folder)))
            bytes.replaceSubrange(18..<20, with: [1, 1])
            try expectRefusal(bytes, in: folder) { $0.isForeign }
        }
    }

    @Test(arguments: ["SQLite format 4", "SQLite format 3\0", "just a text\n", "x"])
    func `a file that is no database is refused`(content: String) async throws {
        try await withFolder { (folder) async throws in
            try expectRefusal(Data(content.utf8), in: folder) { $0.isForeign }
        }
    }

    @Test func `a folder that does not exist, and a folder in place of the file, are named`() async throws {
        try await withFolder { (folder) async throws in
            try FileManager.default.createDirectory(atPath: folder.path + "/folder", withIntermediateDirectories: false)
            for path in [folder.path + "/absent/convene.sqlite", folder.path + "/folder"] {
                let error = #expect(throws: StoreError.self) { try Store(path: path) }
                #expect(error?.isUnreadable == true)
                #expect("\(error.map(String.init(describing:)) ?? "")".contains(path))
            }
        }
    }
}

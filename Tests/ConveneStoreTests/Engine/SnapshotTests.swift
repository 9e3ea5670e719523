import ConveneModel
import ConveneStore
import Foundation
import Testing

@Suite struct SnapshotTests {
    @Test func `a reader sees the store as it was when it began`() async throws {
        try await withSampleStore { (store) async throws in
            let (before, after) = try store.look { access in
                let before = try access.subjects.count()
                try store.change { try $0.subjects.insert(Subject(id: ID(trusted: "S99"), name: "Late", kind: .person)) }
                return (before, try access.subjects.count())
            }
            #expect(before == 3)
            #expect(after == 3)
            #expect(try store.look { try $0.subjects.count() } == 4)
        }
    }

    @Test func `no reader ever sees half of a transaction`() async throws {
        try await withSampleStore { (store) async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        try await store.write(as: clerk, at: morning) { access in
                            for id in Sample.subjects {
                                try access.subjects.update(Subject(id: id, name: "number \(number)", kind: .household))
                            }
                        }
                    }
                    group.addTask {
                        let names = try await store.read { access in try access.subjects.all().map(\.name) }
                        #expect(names.allSatisfy { $0.hasPrefix("Household") } || Set(names).count == 1, "\(names)")
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func `a checkpoint brings everything into the file, and the log begins anew`() async throws {
        try await withFolder { (folder) async throws in
            let store = try Store(path: folder.database)
            for number in 0..<100 {
                try store.change { try $0.subjects.insert(Subject(id: ID(trusted: "S\(number)"), name: "x", kind: .person)) }
            }
            let size = try folder.bytes(folder.log).count
            try await store.checkpoint()
            let copy = folder.path + "/copy.sqlite"
            try folder.write(try folder.bytes(folder.database), to: copy)
            try store.change { try $0.subjects.insert(Subject(id: ID(trusted: "S100"), name: "x", kind: .person)) }
            #expect(try folder.bytes(folder.log).count == size)
            try store.close()
            #expect(!folder.exists(folder.log))

            let alone = try Store(path: copy)
            #expect(try alone.look { try $0.subjects.count() } == 100)
            try alone.close()
        }
    }

    @Test func `a store closes although somebody still reads`() async throws {
        try await withFolder { (folder) async throws in
            let store = try Store(path: folder.database)
            try store.change { try Sample.fill($0) }
            async let count = store.read { try $0.subjects.count() }
            #expect(try await count == 3)
            try store.close()
            let again = try Store(path: folder.database)
            #expect(try again.look { try $0.subjects.count() } == 3)
            try again.close()
        }
    }
}

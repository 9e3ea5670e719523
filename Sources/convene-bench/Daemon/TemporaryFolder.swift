import Glibc

/// A new folder for one run's store and socket, removed with everything in it.
struct TemporaryFolder: Sendable {
    let path: String

    init(below directory: String) throws {
        var template = Array("\(directory)/convene-bench-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else {
            throw BenchFailure("no folder can be made in \(directory): give --directory another one")
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func write(_ text: String, to name: String) throws {
        let bytes = Array(text.utf8)
        let file = unsafe open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0, unsafe Glibc.write(file, bytes, bytes.count) == bytes.count, close(file) == 0 else {
            throw BenchFailure("\(path)/\(name) cannot be written")
        }
    }

    /// Removes what a daemon leaves there. A folder that holds more stays, which harms nobody.
    func remove() {
        let store = ["", "-wal", "-shm", ".lock"].map { "convene.sqlite\($0)" }
        for name in store + ["convened.toml", "control.sock"] { unsafe unlink("\(path)/\(name)") }
        unsafe rmdir("\(path)/outbox")
        unsafe rmdir(path)
    }
}

/// A run that cannot go on.
struct BenchFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

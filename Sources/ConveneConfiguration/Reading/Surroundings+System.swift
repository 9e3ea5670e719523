import ConveneModel
import Glibc

extension Surroundings {
    /// This machine: its time zones, its users and groups, its files, and the credentials of this service.
    ///
    /// - Parameter credentialsDirectory: `$CREDENTIALS_DIRECTORY`, read by the caller before there are other threads.
    package static func system(credentialsDirectory: String?) -> Surroundings {
        Surroundings(
            zoneExists: { zone in isFile("/usr/share/zoneinfo/\(zone.name)") },
            accountExists: { isKnownAccount($0) },
            secrets: SecretSource(credentialsDirectory: credentialsDirectory) { path throws(FileError) in
                try contents(of: path)
            })
    }
}

/// Why a file was not read, in the system's own words where it has any.
private enum FileError: Error, CustomStringConvertible {
    case refused(Int32)
    case notAFile

    var description: String {
        switch self {
        case .refused(let code): unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
        case .notAFile: "it is no plain file"
        }
    }
}

private func isFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}

/// The file's bytes, as far as a secret may go and a little further, so that a longer one shows.
private func contents(of path: String) throws(FileError) -> SecretSource.File {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileError.refused(errno) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw FileError.refused(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError.notAFile }
    let bytes = try allBytes(of: file, upTo: SecretSource.longest + 1)
    return SecretSource.File(bytes: bytes, mode: status.st_mode & 0o7777)
}

private func allBytes(of file: Int32, upTo limit: Int) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    var length = 0
    while length < limit {
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe read(file, buffer.baseAddress?.advanced(by: length), limit - length)
        }
        guard count >= 0 else { throw FileError.refused(errno) }
        if count == 0 { break }
        length += count
    }
    return Array(bytes[..<length])
}

/// Whether a name is known. A number always is: it may belong to no name and still call.
private func isKnownAccount(_ principal: Principal) -> Bool {
    switch principal {
    case .user(.name(let name)):
        return unsafe isKnown { buffer, size in
            var entry = unsafe passwd()
            var result: UnsafeMutablePointer<passwd>?
            return unsafe getpwnam_r(name, &entry, buffer, size, &result) == 0 ? unsafe result != nil : nil
        }
    case .group(.name(let name)):
        return unsafe isKnown { buffer, size in
            var entry = unsafe group()
            var result: UnsafeMutablePointer<group>?
            return unsafe getgrnam_r(name, &entry, buffer, size, &result) == 0 ? unsafe result != nil : nil
        }
    case .user(.id), .group(.id): return true
    }
}

/// Gives the lookup a buffer. Where the lookup itself fails, the name gets the benefit of the doubt.
private func isKnown(_ lookUp: (UnsafeMutablePointer<CChar>, Int) -> Bool?) -> Bool {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64 * 1024) { buffer in
        guard let start = buffer.baseAddress else { return true }
        return unsafe lookUp(start, buffer.count) ?? true
    }
}

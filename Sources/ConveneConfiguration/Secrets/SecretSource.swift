/// Reads secrets from where a configuration says they are.
package struct SecretSource: Sendable {
    /// A file as it was found.
    package struct File: Sendable {
        package var bytes: [UInt8]
        /// The permission bits.
        package var mode: UInt32

        package init(bytes: [UInt8], mode: UInt32) {
            self.bytes = bytes
            self.mode = mode
        }

        var isReadableByAll: Bool { mode & 0o004 != 0 }
    }

    /// Why a secret cannot be used. Never holds any part of it.
    package enum Problem: Error, Equatable, Sendable {
        /// There is no credentials directory: this process was not started by systemd as the service.
        case outsideService
        case unreadable(path: String, reason: String)
        case empty
        case tooLong
        case notOneLine
    }

    static let longest = 64 * 1024

    private let credentialsDirectory: String?
    private let open: @Sendable (String) throws -> File

    /// A source for `$CREDENTIALS_DIRECTORY` and a way to read a file.
    package init(credentialsDirectory: String?, open: @escaping @Sendable (String) throws -> File) {
        self.credentialsDirectory = credentialsDirectory
        self.open = open
    }

    /// The secret behind `reference`, without the line break at the end of its file.
    package func secret(_ reference: SecretReference) throws(Problem) -> String {
        try Self.content(of: try file(of: reference))
    }

    func file(of reference: SecretReference) throws(Problem) -> File {
        let path = try path(of: reference)
        do {
            return try open(path)
        } catch {
            throw .unreadable(path: path, reason: "\(error)")
        }
    }

    private func path(of reference: SecretReference) throws(Problem) -> String {
        switch reference {
        case .file(let path): return path
        case .credential(let name):
            guard let credentialsDirectory else { throw .outsideService }
            return "\(credentialsDirectory)/\(name)"
        }
    }

    static func content(of file: File) throws(Problem) -> String {
        guard file.bytes.count <= longest else { throw .tooLong }
        var bytes = file.bytes[...]
        if bytes.last == UInt8(ascii: "\n") { bytes = bytes.dropLast() }
        if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
        guard !bytes.isEmpty else { throw .empty }
        // A secret ends up in headers and protocol lines, where a line break would begin another one.
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), let text = String(validating: bytes, as: UTF8.self) else {
            throw .notOneLine
        }
        return text
    }
}

extension SecretSource.Problem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .outsideService: "cannot be looked up, because credentials exist only within the running service"
        case .unreadable(let path, let reason): "cannot be read from \(path): \(reason)"
        case .empty: "is empty"
        case .tooLong: "is longer than \(SecretSource.longest / 1024) KiB"
        case .notOneLine: "is not one line of UTF-8 text"
        }
    }

    var remedy: String {
        switch self {
        case .outsideService: "see that LoadCredential= in the unit names it; the service checks it when it starts"
        case .unreadable: "create the file and let only the user convene read it"
        case .empty: "write the secret into it, in one line"
        case .tooLong, .notOneLine: "keep nothing but the secret in it, in one line"
        }
    }
}

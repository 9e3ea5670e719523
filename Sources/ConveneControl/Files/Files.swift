import ConveneAPI
import Glibc

/// The files that a command hands to the daemon.
enum Files {
    /// The bytes of the file at `path`; `-` is standard input.
    static func read(_ path: String) throws(ControlError) -> [UInt8] {
        let file = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw unreadable(path, errno) }
        defer { if file != STDIN_FILENO { close(file) } }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path, errno) }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    /// The names of the CSV files in `folder`, sorted.
    static func csvNames(in folder: String) throws(ControlError) -> [String] {
        guard let listing = unsafe opendir(folder) else { throw unreadable(folder, errno) }
        defer { unsafe closedir(listing) }
        var names: [String] = []
        while let entry = unsafe readdir(listing) {
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
                unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.lowercased().hasSuffix(".csv"), !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    static func isFolder(_ path: String) -> Bool {
        var details = stat()
        return unsafe stat(path, &details) == 0 && details.st_mode & S_IFMT == S_IFDIR
    }

    private static func unreadable(_ path: String, _ code: Int32) -> ControlError {
        let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
        return ControlError(.failed, "\(path) cannot be read: \(reason)")
    }
}

import Glibc

/// Makes the way free for a control socket, without taking it from a daemon that lives.
package enum ControlSocket {
    /// The longest path that fits into an address (unix(7)), without the closing NUL.
    package static let longestPath = 107

    /// Removes a socket that nobody serves any more. Throws where somebody does, or where something else is in the way.
    package static func claim(_ path: String) throws(SocketUnusable) {
        guard path.utf8.count <= longestPath else { throw SocketUnusable(path: path, reason: .tooLong) }
        var information = stat()
        guard unsafe lstat(path, &information) == 0 else { return try checkFolder(of: path) }
        guard information.st_mode & S_IFMT == S_IFSOCK else { throw SocketUnusable(path: path, reason: .notASocket) }
        guard !isServed(path) else { throw SocketUnusable(path: path, reason: .served) }
        guard unsafe unlink(path) == 0 else {
            throw SocketUnusable(path: path, reason: .cannotRemove(unsafe String(cString: strerror(errno))))
        }
    }

    /// The folder must be there: it is the administrator's to say who may enter it.
    private static func checkFolder(of path: String) throws(SocketUnusable) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard unsafe access(folder, W_OK | X_OK) != 0 else { return }
        throw SocketUnusable(path: path, reason: .cannotMake(unsafe String(cString: strerror(errno))))
    }

    private static func isServed(_ path: String) -> Bool {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        return unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe connect(descriptor, $0, length) == 0 }
        }
    }
}

/// A path at which no control socket can be opened.
package struct SocketUnusable: Error, Equatable, CustomStringConvertible {
    package enum Reason: Equatable, Sendable {
        case tooLong, notASocket, served
        case cannotMake(String)
        case cannotRemove(String)
    }

    package let path: String
    package let reason: Reason

    package var description: String {
        switch reason {
        case .tooLong:
            "the path of the control socket \(path) is longer than \(ControlSocket.longestPath) bytes: choose a shorter one"
        case .notASocket: "\(path) is in the way of the control socket: move it, or name another path in [control] socket"
        case .served:
            "the control socket \(path) is served by another convened: stop that one, or name another path in [control] socket"
        case .cannotMake(let detail):
            """
            the control socket \(path) cannot be made (\(detail)): create its folder and let this user write to it, or name \
            another path in [control] socket
            """
        case .cannotRemove(let detail): "the abandoned control socket \(path) cannot be removed (\(detail))"
        }
    }
}

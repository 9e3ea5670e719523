import Glibc
import NIOCore

/// What SO_PEERCRED fills in: `struct ucred` of unix(7), which the C library shows to GNU sources only.
private struct Credentials: Sendable {
    let pid: Int32
    let uid: UInt32
    let gid: UInt32
}

extension Peer {
    /// Asks the kernel (SO_PEERCRED, unix(7)).
    static func of(_ channel: any Channel) async throws -> Peer? {
        guard let options = channel as? any SocketOptionProvider else { return nil }
        let credentials: Credentials = try await options.unsafeGetSocketOption(
            level: SocketOptionLevel(SOL_SOCKET), name: SocketOptionName(SO_PEERCRED)
        ).get()
        return Peer(uid: credentials.uid, gid: credentials.gid)
    }
}

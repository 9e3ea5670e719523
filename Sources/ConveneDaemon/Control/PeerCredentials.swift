import Glibc
import NIOCore

/// What SO_PEERCRED fills in: `struct ucred` of unix(7), which the C library shows to GNU sources only.
private struct Credentials: Sendable {
    let pid: Int32
    let uid: UInt32
    let gid: UInt32
}

/// Who is at the other end of a control connection, as the kernel vouches for it.
package struct Peer: Equatable, Sendable {
    package let uid: UInt32
    package let gid: UInt32

    package init(uid: UInt32, gid: UInt32) {
        self.uid = uid
        self.gid = gid
    }

    /// The login name, or the number where there is none.
    var name: String { Accounts.name(of: uid) ?? "uid \(uid)" }

    /// The user's groups, supplementary ones included.
    var groups: Set<UInt32> { Accounts.groups(of: uid, primary: gid) }

    /// Asks the kernel (SO_PEERCRED, unix(7)).
    static func of(_ channel: any Channel) async throws -> Peer? {
        guard let options = channel as? any SocketOptionProvider else { return nil }
        let credentials: Credentials = try await options.unsafeGetSocketOption(
            level: SocketOptionLevel(SOL_SOCKET), name: SocketOptionName(SO_PEERCRED)
        ).get()
        return Peer(uid: credentials.uid, gid: credentials.gid)
    }
}

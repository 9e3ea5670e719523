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
}

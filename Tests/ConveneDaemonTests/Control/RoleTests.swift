import ConveneDaemon
import Testing

@Suite struct `who may do what` {
    private var access: AccessList {
        var list = AccessList(ownUser: 700)
        list.admins = .init(users: [801])
        list.organizers = .init(users: [802], groups: [90])
        list.viewers = .init(users: [803, 801], groups: [91])
        return list
    }

    @Test(arguments: [
        (0, 0, Role.admin), (700, 700, .admin), (801, 801, .admin), (802, 802, .organizer), (803, 803, .viewer),
        (804, 90, .organizer), (804, 91, .viewer),
    ])
    func `the highest role of a user or group counts; root and the daemon's own user are admins`(
        uid: Int, gid: Int, role: Role
    ) {
        #expect(access.role(of: Peer(uid: UInt32(uid), gid: UInt32(gid))) == role)
    }

    @Test func `nobody else has a role, in an empty list least of all`() {
        #expect(access.role(of: Peer(uid: 804, gid: 804)) == nil)
        #expect(AccessList(ownUser: 700).role(of: Peer(uid: 801, gid: 90)) == nil)
    }
}

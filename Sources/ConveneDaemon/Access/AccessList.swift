/// Who has which role, as numbers of users and groups.
package struct AccessList: Equatable, Sendable {
    package struct Entry: Equatable, Sendable {
        package var users: Set<UInt32> = []
        package var groups: Set<UInt32> = []

        package init(users: Set<UInt32> = [], groups: Set<UInt32> = []) {
            self.users = users
            self.groups = groups
        }
    }

    package var admins = Entry()
    package var organizers = Entry()
    package var viewers = Entry()
    /// The user that the daemon runs as: an admin, as root is.
    package let ownUser: UInt32

    package init(ownUser: UInt32) {
        self.ownUser = ownUser
    }

    /// The highest role of `peer`, or nothing: the store holds personal data, so nobody has a role by default.
    package func role(of peer: Peer) -> Role? {
        if peer.uid == 0 || peer.uid == ownUser { return .admin }
        let groups = peer.groups
        let roles: [(Entry, Role)] = [(admins, .admin), (organizers, .organizer), (viewers, .viewer)]
        return roles.first { $0.0.users.contains(peer.uid) || !$0.0.groups.isDisjoint(with: groups) }?.1
    }
}

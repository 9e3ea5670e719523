import ConveneConfiguration

extension AccessList {
    init(_ access: Configuration.Access) {
        self.init(ownUser: ownUserID())
        admins = Entry(access.admins)
        organizers = Entry(access.organizers)
        viewers = Entry(access.viewers)
    }
}

extension AccessList.Entry {
    /// Names that this machine does not know give nobody a role.
    fileprivate init(_ principals: [Principal]) {
        self.init()
        for principal in principals {
            switch principal {
            case .user(let account): if let id = account.userID { users.insert(id) }
            case .group(let account): if let id = account.groupID { groups.insert(id) }
            }
        }
    }
}

extension Principal.Account {
    fileprivate var userID: UInt32? {
        switch self {
        case .id(let id): id
        case .name(let name): Accounts.user(named: name)
        }
    }

    fileprivate var groupID: UInt32? {
        switch self {
        case .id(let id): id
        case .name(let name): Accounts.group(named: name)
        }
    }
}

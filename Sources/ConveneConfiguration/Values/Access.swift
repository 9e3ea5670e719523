extension Configuration {
    /// Who may use the control socket, and for what. Root and the daemon's own user are admins besides.
    package struct Access: Equatable, Sendable {
        package var admins: [Principal]
        package var organizers: [Principal]
        package var viewers: [Principal]

        package static let standard = Access(
            admins: [.user(.name("root"))], organizers: [.group(.name("convene"))], viewers: [])
    }
}

/// A user or a group of this machine, as `user:minh`, `user:1000` or `group:convene`.
package enum Principal: Hashable, Sendable, CustomStringConvertible {
    case user(Account)
    case group(Account)

    package enum Account: Hashable, Sendable, CustomStringConvertible {
        case name(String)
        case id(UInt32)

        package var description: String {
            switch self {
            case .name(let name): name
            case .id(let id): String(id)
            }
        }
    }

    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let account = Self.account(parts[1]) else { return nil }
        switch parts[0] {
        case "user": self = .user(account)
        case "group": self = .group(account)
        default: return nil
        }
    }

    package var description: String {
        switch self {
        case .user(let account): "user:\(account)"
        case .group(let account): "group:\(account)"
        }
    }

    private static func account(_ text: Substring) -> Account? {
        if let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) {
            return UInt32(text).map(Account.id)
        }
        let isName =
            !text.isEmpty && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0 != ":" && $0 != "," }
        return isName ? .name(String(text)) : nil
    }
}

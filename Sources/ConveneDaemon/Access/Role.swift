/// What a peer may do: look, change the programme, or everything.
package enum Role: Int, Comparable, Sendable {
    case viewer, organizer, admin

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

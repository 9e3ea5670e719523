/// Where a registration stands.
package enum RegistrationState: String, CaseIterable, Sendable, Codable {
    case proposed, invited, confirmed, declined, waitlisted, offered, expired, withdrawn, attended, absent, submitted
}

/// What can happen to a registration.
package enum RegistrationAction: String, CaseIterable, Sendable, Codable {
    case invite, confirm, decline, waitlist, offer, expire, withdraw, attend, miss, submit
}

extension RegistrationState {
    /// The transition table: from each state, what each action leads to. An action that is not listed is refused.
    ///
    /// A withdrawal is possible from every state before the start; a subject who declined, let an invitation lapse or
    /// withdrew may be invited anew.
    package static let transitions: [RegistrationState: [RegistrationAction: RegistrationState]] = [
        .proposed: [
            .invite: .invited, .confirm: .confirmed, .decline: .declined, .waitlist: .waitlisted, .withdraw: .withdrawn,
            .submit: .submitted,
        ],
        .invited: [
            .confirm: .confirmed, .decline: .declined, .expire: .expired, .waitlist: .waitlisted, .withdraw: .withdrawn,
            .attend: .attended, .miss: .absent, .submit: .submitted,
        ],
        .confirmed: [
            .decline: .declined, .withdraw: .withdrawn, .attend: .attended, .miss: .absent, .submit: .submitted,
        ],
        .waitlisted: [.offer: .offered, .expire: .expired, .withdraw: .withdrawn, .confirm: .confirmed],
        .offered: [.confirm: .confirmed, .decline: .declined, .expire: .expired, .withdraw: .withdrawn],
        .declined: [.invite: .invited, .confirm: .confirmed, .withdraw: .withdrawn],
        .expired: [.invite: .invited, .confirm: .confirmed, .withdraw: .withdrawn],
        .withdrawn: [.invite: .invited],
        .attended: [.miss: .absent],
        .absent: [.attend: .attended],
        .submitted: [.withdraw: .withdrawn],
    ]

    /// The state after `action`.
    package func applying(_ action: RegistrationAction) throws(RefusedRegistrationAction) -> RegistrationState {
        guard let next = Self.transitions[self]?[action] else { throw RefusedRegistrationAction(action: action, state: self) }
        return next
    }

    /// What is possible from here, in a fixed order.
    package var actions: [RegistrationAction] {
        let possible = Self.transitions[self] ?? [:]
        return RegistrationAction.allCases.filter { possible[$0] != nil }
    }
}

/// An action that the registration's state does not allow.
package struct RefusedRegistrationAction: Error, Equatable, CustomStringConvertible {
    package let action: RegistrationAction
    package let state: RegistrationState

    package var description: String {
        let possible = state.actions.map(\.rawValue).joined(separator: ", ")
        return "a registration that is \(state.rawValue) cannot \(action.rawValue); possible are: \(possible)"
    }
}

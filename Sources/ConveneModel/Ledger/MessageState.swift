/// Where a message of the ledger stands. Nothing disappears: every message ends in a state with a reason in words.
package enum MessageState: String, CaseIterable, Sendable, Codable {
    /// Owed and due; waits for a courier.
    case planned
    /// Will be tried (again) at a later moment.
    case deferred
    /// Waits for a person.
    case held
    /// A courier has it.
    case claimed
    /// The gateway took it. That is not delivery.
    case accepted
    case delivered
    case failed
    /// Decided not to be sent.
    case skipped
    /// Its facts were overtaken before it was sent.
    case superseded
    /// It may or may not have been handed over.
    case unknown
}

/// What can happen to a message.
package enum MessageAction: String, CaseIterable, Sendable {
    case claim, release, hold, accept, deliver, fail, retry, skip, supersede, loseTrack
}

extension MessageState {
    /// The transition table. An action that is not listed is a mistake of the caller's.
    ///
    /// `unknown` may be claimed again: an e-mail with its stored Message-ID, an SMS with its idempotency key inside the
    /// gateway's window. Who may do so, and when, is the delivery policy's to say.
    package static let transitions: [MessageState: [MessageAction: MessageState]] = [
        .planned: waiting, .deferred: waiting,
        .held: [.release: .planned, .skip: .skipped, .supersede: .superseded],
        .claimed: [
            .release: .planned, .accept: .accepted, .retry: .deferred, .fail: .failed, .loseTrack: .unknown, .hold: .held,
            .skip: .skipped, .supersede: .superseded,
        ],
        .accepted: [.deliver: .delivered, .fail: .failed],
        .unknown: [
            .claim: .claimed, .accept: .accepted, .deliver: .delivered, .fail: .failed, .hold: .held, .retry: .deferred,
        ],
        .failed: [.retry: .deferred],
        .delivered: [:], .skipped: [:], .superseded: [:],
    ]

    /// A message that goes out over several channels waits between two of them; if the rest is no longer of use, it counts as
    /// accepted by the first.
    private static let waiting: [MessageAction: MessageState] = [
        .claim: .claimed, .retry: .deferred, .hold: .held, .skip: .skipped, .supersede: .superseded, .fail: .failed,
        .accept: .accepted,
    ]

    /// The state after `action`, or nothing where the table does not allow it.
    package func applying(_ action: MessageAction) -> MessageState? {
        Self.transitions[self]?[action]
    }

    /// Whether nothing more will be tried on the ledger's own account.
    package var isSettled: Bool {
        switch self {
        case .accepted, .delivered, .failed, .skipped, .superseded: true
        case .planned, .deferred, .held, .claimed, .unknown: false
        }
    }
}

/// What the office wants said to whom, when, and over which channels. An edit makes a new version of the same rule.
package struct ReminderRule: Equatable, Sendable {
    package var id: ID<ReminderRule>
    package var event: ID<Event>
    package var version: Int
    package var content: Content

    package init(id: ID<ReminderRule>, event: ID<Event>, version: Int = 1, content: Content) {
        self.id = id
        self.event = event
        self.version = version
        self.content = content
    }

    /// All of a rule that its text says. Equal contents are the same rule.
    package struct Content: Hashable, Sendable {
        package var purpose: Purpose
        package var trigger: Trigger
        package var channels: ChannelPlan
        package var policy: LatenessPolicy

        package init(purpose: Purpose, trigger: Trigger, channels: ChannelPlan, policy: LatenessPolicy = LatenessPolicy()) {
            self.purpose = purpose
            self.trigger = trigger
            self.channels = channels
            self.policy = policy
        }
    }
}

/// Why a message is owed.
package enum Purpose: String, CaseIterable, Sendable {
    case invitation, confirmation, reminder, change, cancellation
    case waitlistOffer = "waitlist_offer"
    case followUp = "follow_up"
    case credentialWarning = "credential_warning"
}

/// The moment that a rule counts from, and how far from it the message falls due.
package struct Trigger: Hashable, Sendable {
    package var anchor: Anchor
    package var offset: Offset

    package init(anchor: Anchor, offset: Offset) {
        self.anchor = anchor
        self.offset = offset
    }

    package enum Anchor: String, CaseIterable, Sendable {
        case start, end
        case registerBy = "register_by"
    }

    package enum Offset: Hashable, Sendable {
        /// So many civil days from the anchor's day (negative: before it), at a local clock time. Not a multiple of 24 hours.
        case civil(days: Int, at: TimeOfDay)
        /// So much elapsed time from the anchor's instant.
        case elapsed(Span)
    }
}

/// The channels of a rule: an order in which the next is tried when one fails, or all of them.
package struct ChannelPlan: Hashable, Sendable {
    package enum Mode: String, Sendable {
        /// `email,sms`: the first that is possible; the next one when it fails.
        case failover
        /// `email+sms`: every one that is possible.
        case all
    }

    package var mode: Mode
    package var channels: [Channel]

    package init(_ channels: [Channel], mode: Mode = .failover) {
        self.channels = channels
        self.mode = mode
    }

    /// `email,sms` or `email+sms`.
    package var text: String {
        channels.map(\.rawValue).joined(separator: mode == .failover ? "," : "+")
    }

    /// Reads `email,sms`, `email+sms`, `sms`; nothing where a word is no channel, is repeated, or the two signs are mixed.
    package init?(text: String) {
        let plus = text.contains("+")
        guard !(plus && text.contains(",")) else { return nil }
        let words = text.split(separator: plus ? "+" : ",", omittingEmptySubsequences: false)
        let channels = words.compactMap { Channel(rawValue: $0.trimmed) }
        guard !channels.isEmpty, channels.count == words.count, Set(channels).count == channels.count else { return nil }
        self.init(channels, mode: plus ? .all : .failover)
    }
}

/// What happens to a message that cannot go out at its moment.
package struct LatenessPolicy: Hashable, Sendable {
    /// How long after its moment a message may still be sent; nothing means "as long as it is useful".
    package var maxLate: Span?
    /// How long before the start a reminder stops being useful.
    package var minLead: Span?
    /// What those get who register after the moment.
    package var lateRegistrants: LateRegistrants

    package init(maxLate: Span? = nil, minLead: Span? = nil, lateRegistrants: LateRegistrants = .sendNow) {
        self.maxLate = maxLate
        self.minLead = minLead
        self.lateRegistrants = lateRegistrants
    }

    package enum LateRegistrants: String, CaseIterable, Sendable {
        case sendNow = "send_now"
        case skip
    }
}

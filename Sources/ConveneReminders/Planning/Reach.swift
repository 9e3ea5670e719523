package import ConveneModel

/// Over which of a rule's channels a subject can be told something, and why not over the others.
package struct Reach: Equatable, Sendable {
    /// The channels that can be used, in the rule's order.
    package private(set) var channels: [Channel] = []
    /// One reason in words for each of the others: `sms: consent was withdrawn`.
    package private(set) var obstacles: [String] = []

    package init(of subject: Subject, over plan: ChannelPlan, messageClass: MessageClass, policy: PlanningPolicy) {
        for channel in plan.channels {
            if let obstacle = Self.obstacle(subject, channel, messageClass, policy) {
                obstacles.append("\(channel.rawValue): \(obstacle)")
            } else {
                channels.append(channel)
            }
        }
    }

    private static func obstacle(
        _ subject: Subject, _ channel: Channel, _ messageClass: MessageClass, _ policy: PlanningPolicy
    ) -> String? {
        let wanted = subject.contact.channels
        guard wanted.isEmpty || wanted.contains(channel) else {
            return "not among the channels of \(subject.id) (\(wanted.map(\.rawValue).joined(separator: ", ")))"
        }
        guard subject.contact.point(on: channel) != nil else {
            return channel == .sms ? "no phone number" : "no address"
        }
        guard channel != .sms || subject.contact.phone?.isLandline != true else { return "a landline gets no SMS" }
        let isRequired = channel == .sms || messageClass == .promotion || policy.emailConsent == .granted
        switch subject.consent[channel] {
        case .granted: return nil
        case .withdrawn: return "consent was withdrawn"
        case .none: return isRequired ? "no consent on record" : nil
        }
    }
}

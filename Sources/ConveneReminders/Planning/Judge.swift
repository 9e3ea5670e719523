package import ConveneModel

/// Decides for one event what an occasion means for a registration. The plan and its forecast ask the same judge.
package struct Judge: Sendable {
    private let event: Event
    private let zone: ZoneRules
    private let policy: PlanningPolicy

    package init(event: Event, zone: ZoneRules, policy: PlanningPolicy) {
        self.event = event
        self.zone = zone
        self.policy = policy
    }

    package func verdict(
        on occasion: Occasion, for registration: Registration, of subject: Subject, heldKeys: Set<Message.Key>, at now: Instant
    ) -> Verdict {
        let purpose = occasion.rule.content.purpose
        guard Audience.states(of: purpose, for: event.kind).contains(registration.state) else {
            return .nothing(reason: "\(subject.id) is \(registration.state.rawValue) for \(event.id)")
        }
        let key = occasion.key(for: subject.id)
        let missed = occasion.missedKey(for: subject.id)
        guard !heldKeys.contains(key), !heldKeys.contains(missed) else { return .nothing(reason: "the ledger holds it already") }
        guard now >= occasion.sendAt else { return .wait(until: occasion.sendAt) }
        if let reason = skipReason(occasion, registration, subject, heldKeys, now) {
            return .skip(skipped(occasion, missed, reason))
        }
        let opening = policy.sendingHours.opening(from: now, in: zone)
        guard opening == now else { return waitOrSkip(occasion, missed, until: opening) }
        return reach(subject, occasion, key)
    }

    private func skipReason(
        _ occasion: Occasion, _ registration: Registration, _ subject: Subject, _ heldKeys: Set<Message.Key>, _ now: Instant
    ) -> String? {
        if let reason = saidByInvitation(occasion, registration, heldKeys, now) { return reason }
        if subject.status.isLeftAlone { return "\(subject.id) is \(subject.status.rawValue) and is left alone" }
        if now >= occasion.windowEnd { return tooLate(occasion, registration) }
        guard occasion.rule.content.policy.lateRegistrants == .skip, registration.changedAt > occasion.sendAt else { return nil }
        return
            "\(title(occasion)); \(subject.id) was registered after that (\(text(registration.changedAt))), and the rule skips those"
    }

    /// An invitation that goes out at this moment says what an overdue reminder would say. One that went out earlier may have
    /// named another date.
    private func saidByInvitation(
        _ occasion: Occasion, _ registration: Registration, _ heldKeys: Set<Message.Key>, _ now: Instant
    ) -> String? {
        guard occasion.rule.content.purpose == .reminder, registration.state == .invited,
            registration.changedAt >= occasion.sendAt, now < registration.changedAt + .minutes(1),
            heldKeys.contains(.invitation(of: registration.subject, to: event.id))
        else { return nil }
        return "\(title(occasion)); the invitation came after that (\(text(registration.changedAt))) and says the same"
    }

    private func tooLate(_ occasion: Occasion, _ registration: Registration) -> String {
        let window = "\(title(occasion)), useful until \(text(occasion.windowEnd))"
        guard occasion.sendAt < occasion.windowEnd else { return "\(window): at no time both due and useful" }
        guard registration.changedAt < occasion.windowEnd else {
            return "\(window); the registration came later (\(text(registration.changedAt)))"
        }
        return "\(window); Convene was not running then, or rule or event were changed since"
    }

    /// Due, but at an hour at which nothing is sent.
    private func waitOrSkip(_ occasion: Occasion, _ key: Message.Key, until opening: Instant) -> Verdict {
        guard opening >= occasion.windowEnd else { return .wait(until: opening) }
        let reason = "\(title(occasion)), useful until \(text(occasion.windowEnd)); sending hours begin at \(text(opening))"
        return .skip(skipped(occasion, key, reason))
    }

    private func reach(_ subject: Subject, _ occasion: Occasion, _ key: Message.Key) -> Verdict {
        let content = occasion.rule.content
        let reach = Reach(of: subject, over: content.channels, messageClass: event.messageClass, policy: policy)
        guard !reach.channels.isEmpty else {
            return .skip(
                skipped(
                    occasion, occasion.missedKey(for: subject.id), "no usable channel: \(reach.obstacles.joined(separator: "; "))"
                ))
        }
        let reason = ([title(occasion)] + reach.obstacles).joined(separator: "; ")
        return .owe(message(occasion, key, ChannelPlan(reach.channels, mode: content.channels.mode), reason))
    }

    private func skipped(_ occasion: Occasion, _ key: Message.Key, _ reason: String) -> DueMessage {
        message(occasion, key, occasion.rule.content.channels, reason)
    }

    private func message(
        _ occasion: Occasion, _ key: Message.Key, _ channels: ChannelPlan, _ reason: String
    ) -> DueMessage {
        DueMessage(
            key: key, event: event.id, purpose: occasion.rule.content.purpose, rule: occasion.rule.id,
            ruleVersion: occasion.rule.version, channels: channels, dueAt: occasion.dueAt,
            usefulUntil: occasion.windowEnd, reason: reason)
    }

    /// `invite -14d 08:00: due 2026-11-11T08:00 Asia/Ho_Chi_Minh`.
    private func title(_ occasion: Occasion) -> String {
        "\(occasion.rule.content.title): due \(text(occasion.dueAt)) \(event.zone)"
    }

    private func text(_ instant: Instant) -> String {
        zone.civil(at: instant).description
    }
}

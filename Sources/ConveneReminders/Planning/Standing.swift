package import ConveneModel

/// Whether a message that was owed is owed still, at the moment before it is sent.
package enum Standing: Equatable, Sendable {
    case owed
    /// Overtaken by what happened since, with the reason in words.
    case overtaken(reason: String)
}

extension PlanInput {
    /// Looks again at a message that was decided earlier: at the event, its rule, the registration and the subject.
    ///
    /// `registrations` may be limited to the one of the message's subject. A rule whose wording changed still stands for the
    /// message as long as it is about the same occurrence.
    package func standing(of key: Message.Key, purpose: Purpose, rule: ID<ReminderRule>?) -> Standing {
        guard let (registration, subject) = registrations.first(where: { $0.subject.id == key.subject }) else {
            return .overtaken(reason: "\(key.subject) is no longer registered for \(event.id)")
        }
        if subject.status.isLeftAlone {
            return .overtaken(reason: "\(subject.id) is \(subject.status.rawValue) and is left alone")
        }
        guard event.status == .scheduled || (event.status == .done && purpose == .followUp) else {
            return .overtaken(reason: "\(event.id) is \(event.status.rawValue)")
        }
        if let reason = overtaken(registration, purpose) { return .overtaken(reason: reason) }
        return purpose == .invitation ? .owed : occasionStanding(of: key, rule: rule)
    }

    private func overtaken(_ registration: Registration, _ purpose: Purpose) -> String? {
        // An invitation makes the registration invited when it is decided; an answer that came by other ways makes it idle.
        let states: [RegistrationState] =
            purpose == .invitation ? [.proposed, .invited] : Audience.states(of: purpose, for: event.kind)
        guard !states.contains(registration.state) else { return nil }
        return "\(registration.subject) is \(registration.state.rawValue) for \(event.id) by now"
    }

    private func occasionStanding(of key: Message.Key, rule id: ID<ReminderRule>?) -> Standing {
        guard let rule = rules.first(where: { $0.id == id }) else {
            return .overtaken(reason: "the rule was removed")
        }
        let finder = OccasionFinder(event: event, sessions: sessions, zone: zone, policy: policy)
        let stands = finder.occasions(of: rule).contains { $0.cause == key.cause && $0.occurrence == key.occurrence }
        return stands ? .owed : .overtaken(reason: "\(event.id) was moved; this was about \(key.occurrence)")
    }
}

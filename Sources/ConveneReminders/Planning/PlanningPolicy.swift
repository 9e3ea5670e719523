package import ConveneModel

/// What the office has decided for all events: when messages may go out, and what consent an e-mail needs.
package struct PlanningPolicy: Equatable, Sendable {
    package var sendingHours: SendingHours
    package var emailConsent: EmailConsent
    /// For rules that do not say it: how late a message may be; nothing means "as long as it is useful".
    package var maxLate: Span?
    /// For rules that do not say it: how long before the start a reminder stops being useful.
    package var minLead: Span

    package init(
        sendingHours: SendingHours = .standard, emailConsent: EmailConsent = .notWithdrawn, maxLate: Span? = nil,
        minLead: Span = .zero
    ) {
        self.sendingHours = sendingHours
        self.emailConsent = emailConsent
        self.maxLate = maxLate
        self.minLead = minLead
    }

    /// Which consent a notice by e-mail needs. An SMS, and a promotion on any channel, need it granted.
    package enum EmailConsent: String, CaseIterable, Sendable {
        case granted
        case notWithdrawn = "not_withdrawn"
    }
}

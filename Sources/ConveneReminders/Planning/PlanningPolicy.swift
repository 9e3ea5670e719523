/// What the office has decided for all events: when messages may go out, and what consent an e-mail needs.
package struct PlanningPolicy: Equatable, Sendable {
    package var sendingHours: SendingHours
    package var emailConsent: EmailConsent

    package init(sendingHours: SendingHours = .standard, emailConsent: EmailConsent = .notWithdrawn) {
        self.sendingHours = sendingHours
        self.emailConsent = emailConsent
    }

    /// Which consent a notice by e-mail needs. An SMS, and a promotion on any channel, need it granted.
    package enum EmailConsent: String, CaseIterable, Sendable {
        case granted
        case notWithdrawn = "not_withdrawn"
    }
}

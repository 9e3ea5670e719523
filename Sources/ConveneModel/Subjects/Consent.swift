/// What a subject has agreed to receive, per channel, and where that agreement is on record.
package struct Consent: Equatable, Sendable {
    package var sms: ConsentState
    package var email: ConsentState
    package var source: String?
    package var givenOn: CivilDate?

    package init(sms: ConsentState = .none, email: ConsentState = .none) {
        self.sms = sms
        self.email = email
    }

    package subscript(channel: Channel) -> ConsentState {
        switch channel {
        case .email: email
        case .sms: sms
        }
    }
}

/// Silence is not consent: `none` means that nothing is on record.
package enum ConsentState: String, CaseIterable, Sendable {
    case none, granted, withdrawn
}

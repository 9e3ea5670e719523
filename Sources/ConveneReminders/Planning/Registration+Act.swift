import ConveneModel

extension Registration {
    /// Does `action` where the state allows it.
    mutating func act(_ action: RegistrationAction, at moment: Instant) {
        guard let next = try? state.applying(action) else { return }
        state = next
        changedAt = moment
    }
}

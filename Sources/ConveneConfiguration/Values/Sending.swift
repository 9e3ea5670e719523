package import ConveneModel

extension Configuration {
    /// When messages may go out, to whom without asking, and what happens to those that did not get through.
    package struct Sending: Equatable, Sendable {
        package var opens: TimeOfDay
        package var closes: TimeOfDay
        package var emailConsent: EmailConsent
        /// How late a message may be sent; nothing means "as long as it is useful".
        package var maxLate: Span?
        /// How long before its event a reminder stops being useful.
        package var minLead: Span
        /// How long an e-mail of unknown fate waits before it is sent again under the same Message-ID.
        package var unknownRetry: Span
        package var retry: Retry

        package struct Retry: Equatable, Sendable {
            /// The wait after the first failure; it doubles from one to the next.
            package var first: Span
            package var cap: Span
        }

        package enum EmailConsent: String, CaseIterable, Sendable {
            /// Only subjects that agreed get e-mail.
            case granted
            /// All get e-mail but those that withdrew their consent.
            case notWithdrawn = "not-withdrawn"
        }

        package static let standard = Sending(
            opens: TimeOfDay(secondsFromMidnight: 7 * 3600), closes: TimeOfDay(secondsFromMidnight: 21 * 3600),
            emailConsent: .granted, maxLate: nil, minLead: .zero,
            unknownRetry: .minutes(1), retry: Retry(first: .minutes(1), cap: .hours(1)))
    }
}

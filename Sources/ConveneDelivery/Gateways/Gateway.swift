package import ConveneModel
package import Curl

/// A configured way out.
package struct Gateway: Sendable {
    package enum Kind: Sendable {
        case smtp(SMTPOptions)
        case http(HTTPSettings)
        /// Messages become files in this folder: for trials, and for offices that carry them on by other means.
        case folder(path: String)
    }

    package var name: String
    package var channel: Channel
    package var kind: Kind
    /// How many attempts may be open at once.
    package var couriers: Int
    package var rate: RateLimit?
    /// At most so many messages in a day of the office's.
    package var dailyCap: Int?
    package var retry: RetryPolicy

    package init(name: String, channel: Channel, kind: Kind, couriers: Int = 1) {
        self.name = name
        self.channel = channel
        self.kind = kind
        self.couriers = couriers
        self.retry = RetryPolicy()
    }

    /// For how long the gateway recognises a message that it is given again. Within that span an attempt of unknown
    /// outcome may be repeated. Nothing means that a repetition may double the message.
    ///
    /// A file in a folder is overwritten by a repetition, whenever that comes. An e-mail keeps its Message-ID, but
    /// no server promises to drop the second one.
    package var idempotentFor: Span? {
        switch kind {
        case .smtp: nil
        case .http(let settings): settings.idempotentFor
        case .folder: .days(36_500)
        }
    }
}

package import ConveneMessages

extension Configuration {
    /// What stands in the header of every e-mail.
    package struct Mail: Equatable, Sendable {
        package var from: Mailbox?
        package var replyTo: Mailbox?
        /// What stands after the @ of a Message-ID; the domain of `from` where nothing else is given.
        package var messageIDDomain: String?

        package static let standard = Mail(from: nil, replyTo: nil, messageIDDomain: nil)
    }
}

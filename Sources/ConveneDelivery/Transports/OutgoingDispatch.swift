package import ConveneModel

/// One transmission to one contact point, as it goes to a gateway.
package struct OutgoingDispatch: Equatable, Sendable {
    package enum Payload: Equatable, Sendable {
        /// A whole message (RFC 5322) with CRLF line ends.
        case email([UInt8])
        case sms(SMSPayload)
    }

    package var id: Int64
    /// The Message-ID of an e-mail, the idempotency key of an SMS. The same at each attempt.
    package var messageID: String
    package var recipient: ContactPoint
    /// Where bounces go; nothing means the null return path.
    package var envelopeSender: EmailAddress?
    package var payload: Payload

    package init(
        id: Int64, messageID: String, recipient: ContactPoint, envelopeSender: EmailAddress? = nil, payload: Payload
    ) {
        self.id = id
        self.messageID = messageID
        self.recipient = recipient
        self.envelopeSender = envelopeSender
        self.payload = payload
    }
}

extension OutgoingDispatch.Payload {
    var sms: SMSPayload? {
        if case .sms(let payload) = self { payload } else { nil }
    }
}

/// A text message in the two forms that gateways ask for. The messages module writes both.
package struct SMSPayload: Equatable, Sendable {
    package var accented: SMSText
    package var plain: SMSText

    package init(accented: SMSText, plain: SMSText) {
        self.accented = accented
        self.plain = plain
    }

    /// A text that is the same in both forms.
    package init(_ text: SMSText) {
        self.init(accented: text, plain: text)
    }
}

/// A text and the alphabet that it needs on the air.
package struct SMSText: Equatable, Sendable {
    package enum Encoding: String, CaseIterable, Sendable {
        case gsm7, ucs2
    }

    package var text: String
    package var encoding: Encoding

    package init(_ text: String, encoding: Encoding) {
        self.text = text
        self.encoding = encoding
    }
}

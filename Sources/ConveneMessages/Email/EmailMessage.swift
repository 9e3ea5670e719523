/// One mail for one recipient. `rendered()` makes the bytes that go over the wire.
package struct EmailMessage: Equatable, Sendable {
    package var envelope: EmailEnvelope
    package var subject: String
    package var text: String
    /// The same content for readers that show HTML; it must load nothing from elsewhere.
    package var html: String?
    package var calendar: CalendarPart?

    package init(
        envelope: EmailEnvelope, subject: String, text: String, html: String? = nil, calendar: CalendarPart? = nil
    ) {
        self.envelope = envelope
        self.subject = subject
        self.text = text
        self.html = html
        self.calendar = calendar
    }
}

/// A calendar object that travels with a mail: once for the calendar itself, once as a file to open.
package struct CalendarPart: Equatable, Sendable {
    /// Must be the METHOD inside `bytes`.
    package var method: CalendarMethod
    package var bytes: [UInt8]
    package var fileName: String

    package init(method: CalendarMethod, bytes: [UInt8], fileName: String) {
        self.method = method
        self.bytes = bytes
        self.fileName = fileName
    }
}

import ConveneMessages
import ConveneModel
import Foundation
import Testing

/// Many generated mails: their form is checked here, their meaning by `Tests/Judges/mime_judge.py`, an independent reader.
@Suite struct GeneratedMailTests {
    private static let seed: UInt64 = 20_261_125
    private static let folder = ProcessInfo.processInfo.environment["CONVENE_MIME_OUT"]

    @Test func `every generated mail is 7-bit clean, with CRLF only and no long line`() {
        for (index, message) in Self.messages(count: 400).enumerated() {
            let mail = Mail(message)
            #expect(mail.raw.utf8.allSatisfy { $0 < 0x80 && $0 != 0 }, "seed \(Self.seed), mail \(index)")
            #expect(
                mail.lines.allSatisfy { $0.utf8.count <= 998 && !$0.utf8.contains(13) && !$0.utf8.contains(10) }, "mail \(index)")
            #expect(!mail.fields.contains { $0.name == "Bcc" }, "mail \(index)")
        }
    }

    @Test(.enabled(if: folder != nil, "set CONVENE_MIME_OUT to the folder to write"))
    func `a folder of mails for the judge`() throws {
        let folder = URL(fileURLWithPath: try #require(Self.folder))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var expected: [String: Expectation] = [:]
        for (index, message) in (Self.messages(count: 600) + (try Self.letters())).enumerated() {
            let name = "\(padded(index, to: 4)).eml"
            try Data(message.rendered()).write(to: folder.appendingPathComponent(name))
            expected[name] = Expectation(message)
        }
        #expect(expected.count >= 500)
        try Self.write(expected, to: folder.appendingPathComponent("expected.json"))
        try Self.write(Self.texts(count: 2000), to: folder.appendingPathComponent("sms.json"))
    }

    private static func write(_ value: some Encodable, to file: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try encoder.encode(value).write(to: file)
    }

    private static func texts(count: Int) -> [Measured] {
        var hostile = HostileText(seed: seed)
        return (0..<count).map { index in Measured(SMSText(hostile.text(upTo: 1 + index % 60), plain: index % 2 == 0)) }
    }

    private static func messages(count: Int) -> [EmailMessage] {
        var hostile = HostileText(seed: seed)
        return (0..<count).map { index in
            var message = EmailMessage.sample(subject: hostile.text(upTo: 12), text: hostile.text(upTo: 80))
            message.envelope.messageID = "\(index)\(hostile.text(upTo: 2))@phuongduytien.example"
            message.envelope.from.name = hostile.text(upTo: 6)
            message.envelope.to.name = hostile.number(below: 4) == 0 ? nil : hostile.text(upTo: 6)
            message.html = hostile.number(below: 3) == 0 ? nil : "<p>\(hostile.text(upTo: 40))</p>"
            message.envelope.unsubscribe = hostile.number(below: 2) == 0 ? [] : ["https://o.example/\(hostile.text(upTo: 3))"]
            message.envelope.list =
                hostile.number(below: 3) == 0 ? MailingList(name: hostile.text(upTo: 3), id: "ocop.o.example") : nil
            message.envelope.references = hostile.number(below: 3) == 0 ? ["a@o.example", "b@o.example"] : []
            message.envelope.offsetSeconds = (hostile.number(below: 27) - 12) * 3600
            message.calendar = hostile.number(below: 3) == 0 ? calendar(&hostile, message.envelope) : nil
            return message
        }
    }

    private static func calendar(_ hostile: inout HostileText, _ envelope: EmailEnvelope) -> CalendarPart {
        let method = CalendarMethod.allCases[hostile.number(below: 3)]
        let event = CalendarEvent(
            uid: "u\(hostile.number(below: 1000))@o.example", sequence: hostile.number(below: 5), stampedAt: envelope.date,
            startsAt: .utc(envelope.date), endsAt: .utc(envelope.date + .hours(2)), summary: hostile.text(upTo: 12),
            details: hostile.text(upTo: 20), location: hostile.text(upTo: 6), organizer: envelope.from,
            attendees: [CalendarAttendee(envelope.to)])
        let bytes = CalendarObject(method: method, events: [event]).rendered()
        return CalendarPart(method: method, bytes: bytes, fileName: "f\(hostile.text(upTo: 8)).ics")
    }

    /// The built-in letters for every sample event.
    private static func letters() throws -> [EmailMessage] {
        let sample = try SampleProgramme()
        let renderer = MessageRenderer(templates: try TemplateSet(), office: SampleProgramme.office)
        var letters: [EmailMessage] = []
        for event in sample.events {
            for purpose in Purpose.allCases {
                let subject = sample.subjects[letters.count % sample.subjects.count]
                let context = MessageContext(
                    subject: subject, event: event, products: Array(sample.products.prefix(1)), now: event.startsAt)
                let language = MessageLanguage.allCases[letters.count % 2]
                var envelope = EmailMessage.sample().envelope
                envelope.messageID = "letter\(letters.count)@phuongduytien.example"
                letters.append(try renderer.email(context, purpose: purpose, language: language, envelope: envelope))
            }
        }
        return letters
    }
}

/// A text as `Tests/Judges/sms_judge.py` measures it anew.
private struct Measured: Encodable {
    let text: String
    let encoding: String
    let length: Int
    let segments: Int

    init(_ sms: SMSText) {
        (text, encoding, length, segments) = (sms.text, sms.encoding.rawValue, sms.length, sms.segments)
    }
}

/// What a reader has to get out of a mail again.
private struct Expectation: Encodable {
    let subject: String
    let text: String
    let html: String?
    let from: String
    let to: String
    let fileName: String?
    let method: String?
    let calendar: String?

    init(_ message: EmailMessage) {
        subject = message.subject.oneLine
        text = message.text.lines
        html = message.html?.lines
        from = (message.envelope.from.name ?? "").oneLine.trimmed
        to = (message.envelope.to.name ?? "").oneLine.trimmed
        fileName = message.calendar?.fileName.oneLine
        method = message.calendar?.method.rawValue
        calendar = message.calendar.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}

extension String {
    /// The text with a blank for every line break and control character.
    fileprivate var oneLine: String {
        let scalars = replacingOccurrences(of: "\r\n", with: " ").unicodeScalars
        let isBreak = { (scalar: Unicode.Scalar) in
            scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
        }
        return String(String.UnicodeScalarView(scalars.map { isBreak($0) ? " " : $0 }))
    }

    /// The text with `\n` for every line break, the last line ended, and no NUL.
    fileprivate var lines: String {
        let text = replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
            .replacingOccurrences(of: "\0", with: " ")
        return text.hasSuffix("\n") ? text : text + "\n"
    }
}

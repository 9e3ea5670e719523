import ConveneMessages
import Testing

@Suite struct EmailBodyTests {
    @Test func `text comes first, then HTML, between separators that the Message-ID decides`() {
        let mail = Mail(.sample(html: "<p>Chào</p>"))
        let boundary = mail["Content-Type"]?.split(separator: "\"").dropFirst().first ?? ""
        #expect(mail["Content-Type"]?.hasPrefix("multipart/alternative") == true)
        #expect(mail.lines.count { $0 == "--\(boundary)" } == 2)
        #expect(mail.lines.count { $0 == "--\(boundary)--" } == 1)
        let types = mail.lines.filter { $0.hasPrefix("Content-Type: text/") }
        #expect(types == ["Content-Type: text/plain; charset=UTF-8", "Content-Type: text/html; charset=UTF-8"])
        #expect(Mail(.sample(html: "<p>Chào</p>")).raw == mail.raw)
    }

    @Test func `quoted-printable keeps to ASCII, to 76 columns, and to no blank at a line's end`() {
        let text = "Đường = 1 \nend\t\n" + String(repeating: "the office of Duy Tiên ", count: 200) + "\n.\nFrom here"
        let mail = Mail(.sample(text: text))
        #expect(mail.raw.contains("\r\n\r\n=C4=90=C6=B0=E1=BB=9Dng =3D 1=20\r\nend=09\r\n"))
        #expect(mail.lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(mail.lines.allSatisfy { !$0.hasSuffix(" ") && !$0.hasSuffix("\t") })
        #expect(mail.raw.hasSuffix("From here\r\n"))
    }

    @Test func `a text in another script goes as base64`() {
        let mail = Mail(.sample(text: String(repeating: "الدعوة ", count: 100)))
        #expect(mail["Content-Transfer-Encoding"] == "base64")
        #expect(mail.lines.allSatisfy { $0.utf8.count <= 76 })
    }

    @Test(arguments: ["a\nb", "a\r\nb", "a\rb", "a\nb\n", "a\r\nb\r\n"])
    func `every kind of line break becomes CRLF`(text: String) {
        let raw = Mail(.sample(text: text)).raw
        #expect(raw.hasSuffix("\r\n\r\na\r\nb\r\n"))
        #expect(!raw.replacing("\r\n", with: "").unicodeScalars.contains { $0 == "\r" || $0 == "\n" })
    }

    @Test func `a word longer than any line is broken and comes back`() {
        let mail = Mail(.sample(text: String(repeating: "x", count: 5000)))
        #expect(mail.lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(mail.raw.replacing("=\r\n", with: "").contains(String(repeating: "x", count: 5000)))
    }

    @Test func `a calendar travels as a part of its own and as a file`() {
        var message = EmailMessage.sample()
        message.calendar = CalendarPart(method: .request, bytes: Array("BEGIN:VCALENDAR\r\n".utf8), fileName: "Giấy mời.ics")
        let mail = Mail(message)
        #expect(mail["Content-Type"]?.hasPrefix("multipart/mixed") == true)
        #expect(mail.raw.contains("Content-Type: text/calendar; charset=UTF-8; method=REQUEST\r\n"))
        #expect(mail.raw.contains("Content-Disposition: attachment;\r\n filename*=UTF-8''Gi%E1%BA%A5y%20m%E1%BB%9Di.ics\r\n"))
    }
}

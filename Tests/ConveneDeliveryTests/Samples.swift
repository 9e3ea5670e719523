import ConveneDelivery
import ConveneModel
import ConveneTestSupport
import Curl

/// Dispatches to fictional people.
enum Samples {
    static let email = Array("Subject: Nhac lich\r\nMessage-ID: <m1@ubnd.example>\r\n\r\nHoi nghi so ket OCOP\r\n".utf8)

    static func email(_ id: Int64 = 1, to address: String = "van@nhaxa.example", bytes: [UInt8] = email) -> OutgoingDispatch {
        OutgoingDispatch(
            id: id, messageID: "<m\(id)@ubnd.example>", recipient: .email(EmailAddress(trusted: address)),
            envelopeSender: EmailAddress(trusted: "bounces@ubnd.example"), payload: .email(bytes))
    }

    static func sms(_ id: Int64 = 1, _ text: String = "Nhắc lịch", plain: String = "Nhac lich") -> OutgoingDispatch {
        let payload = SMSPayload(accented: SMSText(text, encoding: .ucs2), plain: SMSText(plain, encoding: .gsm7))
        return OutgoingDispatch(
            id: id, messageID: "m-\(id)", recipient: .sms(PhoneNumber(trusted: "+84950000101")), payload: .sms(payload))
    }

    static func smtp(_ listener: SMTPListener) -> SMTPOptions {
        SMTPOptions(host: "127.0.0.1", port: listener.port, security: .none)
    }

    static func http(_ listener: HTTPListener, path: String = "/send") throws -> HTTPSettings {
        HTTPSettings(url: try Template("\(listener.url)\(path)"))
    }
}

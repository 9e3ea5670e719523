import ConveneDelivery
import ConveneMessages

extension SMSPayload {
    /// Both forms of a text, with the alphabet that each needs.
    init(text: String) {
        self.init(accented: Self.form(text, plain: false), plain: Self.form(text, plain: true))
    }

    private static func form(_ text: String, plain: Bool) -> ConveneDelivery.SMSText {
        let measured = ConveneMessages.SMSText(text, plain: plain)
        return ConveneDelivery.SMSText(measured.text, encoding: measured.encoding == .gsm7 ? .gsm7 : .ucs2)
    }
}

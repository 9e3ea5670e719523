import ConveneMessages
import Testing

@Suite struct SMSTextTests {
    @Test(arguments: [
        ("", 0, 1), (String(repeating: "a", count: 160), 160, 1), (String(repeating: "a", count: 161), 161, 2),
        (String(repeating: "a", count: 306), 306, 2), (String(repeating: "a", count: 307), 307, 3),
        (String(repeating: "a", count: 158) + "€", 160, 1), (String(repeating: "a", count: 159) + "€", 161, 2),
        (String(repeating: "€", count: 80), 160, 1), ("[\\]^{|}~", 16, 1), ("@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¡ÄÖÑÜ§¿äöñüà", 41, 1),
    ])
    func `the GSM alphabet counts septets`(text: String, length: Int, segments: Int) {
        let sms = SMSText(text)
        #expect(sms.encoding == .gsm7)
        #expect(sms.length == length)
        #expect(sms.segments == segments)
    }

    @Test func `an escape pair moves to the next segment whole`() {
        // The pair does not fit after 152 signs; the second part holds it and 151 more. One sign more does not fit, although
        // 306 septets would be twice 153.
        let text = String(repeating: "a", count: 152) + "€" + String(repeating: "a", count: 151)
        #expect(SMSText(text).length == 305)
        #expect(SMSText(text).segments == 2)
        #expect(SMSText(text + "a").segments == 3)
    }

    @Test(arguments: [
        ("ạ", 1, 1), (String(repeating: "ạ", count: 70), 70, 1), (String(repeating: "ạ", count: 71), 71, 2),
        (String(repeating: "ạ", count: 134), 134, 2), (String(repeating: "ạ", count: 135), 135, 3),
        (String(repeating: "😀", count: 35), 70, 1), (String(repeating: "😀", count: 36), 72, 2),
        // 33 emoji fill 66 of 67 units: the next does not fit, although the sum would.
        (String(repeating: "😀", count: 67), 134, 3),
    ])
    func `other text counts UTF-16 units and cuts no surrogate pair`(text: String, length: Int, segments: Int) {
        let sms = SMSText(text)
        #expect(sms.encoding == .ucs2)
        #expect(sms.length == length)
        #expect(sms.segments == segments)
    }

    @Test func `length is counted in the composed form`() {
        #expect(SMSText("Duy Tie\u{302}n").length == SMSText("Duy Tiên").length)
    }

    @Test func `plain text is GSM wherever it can be`() {
        let sms = SMSText("Hội nghị “Dân vận khéo” – Đọi Sơn… 5×3\u{A0}₫ ‘x’", plain: true)
        #expect(sms.text == "Hoi nghi \"Dan van kheo\" - Doi Son... 5x3 d 'x'")
        #expect(sms.encoding == .gsm7)
        #expect(SMSText("chào 😀", plain: true).text == "chao 😀")
    }

    @Test func `line breaks and control characters become blanks`() {
        #expect(SMSText("a\r\nb\nc\rd\0e\u{2028}f\tg").text == "a b c d e f g")
    }
}

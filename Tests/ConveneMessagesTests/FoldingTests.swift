import ConveneModel
import Testing

@Suite struct FoldingTests {
    @Test func `the normal form is composed, and the same for both spellings`() {
        let decomposed = "Duy Tie\u{302}n, pho\u{31B}\u{300}ng D\u{323}o\u{323}i"
        #expect(Array(decomposed.nfc.utf8) == Array("Duy Tiên, phờng Ḍọi".utf8))
        #expect("Thị xã Duy Tiên, phường Đồng Văn, Hòa Mạc, thủy".nfc.unicodeScalars.count == 47)
    }

    @Test(arguments: [
        ("Đọi Sơn", "Doi Son"), ("Hội nghị sơ kết", "Hoi nghi so ket"), ("ĐƯỜNG đường", "DUONG duong"),
        ("ASCII only", "ASCII only"),
        ("Ngày 1: Ý tưởng", "Ngay 1: Y tuong"), ("café Ñandú", "cafe Nandu"), ("한국어", "한국어"), ("हिन्दी", "हिन्दी"), ("مَرحبا", "مَرحبا"),
    ])
    func `accents go, and scripts that live by their marks stay`(text: String, plain: String) {
        #expect(Array(text.unaccented.utf8) == Array(plain.nfc.utf8))
    }

    @Test func `a search finds a name whatever its accents, case and punctuation`() {
        #expect("  Bánh đa-nem (LOẠI 1)! ".folded == "banh da nem loai 1")
        #expect("Thuỵ".folded == "Thụy".folded)
        #expect("…—".folded == "")
        #expect("Hoà Mạc".folded == "hoa  mạc".folded)
    }
}

import ConveneAPI
import ConveneControl
import ConveneJSON
import Testing

@Suite struct TableTests {
    @Test(arguments: [
        ("Nha Xá", 6), ("Nha Xa\u{301}", 6), ("Hộ Đỗ Thị Bé", 12), ("東京", 4), ("🧵", 2), ("👩‍🌾", 2), ("☎️", 2), ("", 0), ("…", 1),
    ])
    func `width is what a terminal shows`(text: String, width: Int) {
        #expect(DisplayWidth.width(of: text) == width)
    }

    @Test(arguments: [
        ("Hội trường", 10, "Hội trường"), ("Hội trường", 6, "Hội t…"), ("東京都庁", 6, "東京…"), ("abc", 0, ""), ("abc", 1, "…"),
    ])
    func `a text is cut with an ellipsis`(text: String, columns: Int, fitted: String) {
        #expect(DisplayWidth.fitted(text, to: columns) == fitted)
    }

    private func holidays(_ name: String) -> StubDaemon {
        let daemon = StubDaemon()
        daemon.answer(
            "GET /v1/holidays?limit=500",
            ["items": [["date": "2026-09-02", "name": .string(name), "kind": "off", "status": .null]], "next": .null])
        return daemon
    }

    @Test func `columns stand under their titles`() {
        let said = convenectl(["holiday", "list"], holidays("Quốc khánh"))
        #expect(said.out == "DATE        NAME        KIND  STATUS\n2026-09-02  Quốc khánh  off\n")
    }

    @Test func `long texts give way on a narrow terminal and ids do not`() {
        let said = convenectl(["holiday", "list"], holidays("Nghỉ Quốc khánh (ngày liền kề)"), width: 40)
        #expect(said.out == "DATE        NAME            KIND  STATUS\n2026-09-02  Nghỉ Quốc khá…  off\n")
    }

    @Test func `no record can steer the terminal`() {
        let said = convenectl(["holiday", "list"], holidays("a\u{1B}[2Jb\nc\u{202E}d"))
        #expect(said.out.contains("a\u{FFFD}[2Jb c\u{FFFD}d"))
    }

    @Test func `an empty table says none`() {
        let daemon = StubDaemon()
        daemon.answer("GET /v1/holidays?limit=500", ["items": [], "next": .null])
        #expect(convenectl(["holiday", "list"], daemon).out == "none\n")
    }
}

import ConveneTestSupport

/// Texts made of pieces that header, body and SMS code has to get right.
struct HostileText {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    private static let pieces = [
        "Hội nghị ", "sơ kết ", "Đọi Sơn", "OCOP ", " ", "  ", "\t", "\r\n", "\n", "\r", "\0", "\u{2028}", "\u{7F}", "\"", "\\",
        "<", ">",
        "@", ",", ";", ":", "=?UTF-8?Q?x?=", "=?", "?=", "=", "=3D", ".", "\n.\n", "From ", "\nFrom ", "😀", "👩‍🌾", "الدعوة ", "한국 ",
        "漢字",
        "tie\u{302}\u{301}ng", "(x)", "[y]", "€", "{{org}}", "&amp;", "'", "`", "%0A", "Bcc: evil@attacker.example",
        "--=_convene", "\u{FEFF}",
        "Xin chào Bà Nguyễn Thị Hồng Vân, ", "word ", "a", String(repeating: "x", count: 90),
    ]

    mutating func text(upTo count: Int) -> String {
        (0..<Int.random(in: 0...count, using: &generator)).map { _ in
            Self.pieces.randomElement(using: &generator) ?? ""
        }.joined()
    }

    mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
}

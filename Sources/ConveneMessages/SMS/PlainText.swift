import ConveneModel

extension String {
    /// The text without accents and typographic signs: what makes an SMS short.
    ///
    /// Signs that have no plain counterpart (another script, an emoji) stay: a longer message is better than a mutilated one.
    package var plainText: String {
        var plain = String.UnicodeScalarView()
        for scalar in unaccented.unicodeScalars {
            if let replacement = Self.plainReplacement(for: scalar) {
                plain.append(contentsOf: replacement.unicodeScalars)
            } else {
                plain.append(scalar)
            }
        }
        return String(plain)
    }

    /// The text on one line: every line break, tab and other control character is a blank.
    var onOneLine: String {
        let lines = replacing("\r\n", with: " ")
        guard lines.unicodeScalars.contains(where: \.isLineOrControl) else { return lines }
        return String(String.UnicodeScalarView(lines.unicodeScalars.map { $0.isLineOrControl ? " " : $0 }))
    }

    private static func plainReplacement(for scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "‘", "’", "‚", "‛", "′", "´", "`": "'"
        case "“", "”", "„", "‟", "″", "«", "»": "\""
        case "‐", "‑", "‒", "–", "—", "―", "−", "•", "·": "-"
        case "…": "..."
        case "×": "x"
        case "₫": "d"
        case "\u{00A0}", "\u{202F}", "\u{2000}"..."\u{200A}": " "
        // Invisible signs cost a whole text its encoding and show nothing.
        case "\u{00AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": ""
        default: nil
        }
    }
}

extension Unicode.Scalar {
    /// A control character, or a separator that some readers take for the end of a line.
    var isLineOrControl: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
    }
}

/// How many columns of a terminal a text takes.
package enum DisplayWidth {
    package static func width(of text: String) -> Int {
        text.reduce(0) { $0 + width(of: $1) }
    }

    /// Marks that combine with the letter before them take no column; wide letters and emoji take two.
    static func width(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        if scalars.contains("\u{FE0F}") { return 2 }
        return scalars.map(width(of:)).max() ?? 0
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return scalar.properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
        }
    }

    /// East Asian Width W and F (Unicode Standard Annex 11), in blocks.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1B000...0x1B2FF,
        0x1F200...0x1F2FF, 0x20000...0x3FFFD,
    ]

    private static func isWide(_ value: UInt32) -> Bool {
        value >= 0x1100 && wide.contains { $0.contains(value) }
    }

    /// The beginning of `text` that fits `columns`, with an ellipsis where something is missing.
    package static func fitted(_ text: String, to columns: Int) -> String {
        guard width(of: text) > columns else { return text }
        var (fitted, used) = ("", 0)
        for character in text {
            let width = width(of: character)
            guard used + width < columns else { break }
            fitted.append(character)
            used += width
        }
        return columns > 0 ? fitted + "…" : ""
    }
}

/// Text from records, made harmless for a terminal.
enum SafeText {
    /// One line: control characters become blanks or a visible sign, so that no record can steer the terminal.
    static func line(_ text: String) -> String {
        replacing(text) { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : "\u{FFFD}" }
    }

    /// Line breaks and tabs stay.
    static func escaped(_ text: String) -> String {
        replacing(text) { $0 == "\n" || $0 == "\t" ? $0 : "\u{FFFD}" }
    }

    private static func replacing(_ text: String, with replacement: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { safe.append(isControl(scalar) ? replacement(scalar) : scalar) }
        return String(safe)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true
        // Overrides of the writing direction can make a text look like another one.
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

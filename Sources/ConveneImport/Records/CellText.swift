import ConveneModel

/// The cleaning that every cell goes through before its text is read.
enum CellText {
    /// `text` in NFC, with `LF` line ends and without blanks around it.
    ///
    /// Control characters are refused, and so are the invisible signs that turn the direction of writing: they make a name
    /// look like another. Line breaks are kept where `keepingLines`, and refused where not.
    static func cleaned(_ text: String, keepingLines: Bool) throws(CellProblem) -> String {
        guard !isPlain(text) else { return text }
        if let index = text.unicodeScalars.firstIndex(where: { isRefused($0, keepingLines) }) {
            throw refusal(of: text, at: index)
        }
        return text.trimmed.nfc.unifiedLineEnds
    }

    /// Printable ASCII without blanks at the ends: nothing to do, which is so for most cells.
    private static func isPlain(_ text: String) -> Bool {
        let blank = UInt8(ascii: " ")
        return text.utf8.first != blank && text.utf8.last != blank && text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    }

    private static func isRefused(_ scalar: Unicode.Scalar, _ keepingLines: Bool) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0D: !keepingLines
        case 0x00..<0x20, 0x7F..<0xA0: true
        // Line and paragraph separator, and the marks that turn the direction of writing.
        case 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func refusal(of text: String, at index: String.Index) -> CellProblem {
        let scalar = text.unicodeScalars[index]
        let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
        let name = scalar == "\n" || scalar == "\r" ? "a line break" : "the control character \(code)"
        // The part before it is counted as it will be counted once the cell is clean.
        var counter = PositionCounter()
        let before = String(text[..<index])
        for scalar in String(before.drop(while: \.isWhitespace)).nfc.unicodeScalars { counter.advance(past: scalar) }
        return CellProblem("it holds \(name)", remedy: "remove it", place: counter.position)
    }
}

extension String {
    fileprivate var unifiedLineEnds: String {
        guard utf8.contains(UInt8(ascii: "\r")) else { return self }
        var unified = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in unicodeScalars {
            if scalar == "\r" { unified.append("\n") } else if scalar != "\n" || previous != "\r" { unified.append(scalar) }
            previous = scalar
        }
        return String(unified)
    }
}

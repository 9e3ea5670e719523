import ConveneModel

/// A text as an SMS gateway gets it, with what it costs.
package struct SMSText: Equatable, Sendable {
    package enum Encoding: String, Sendable {
        /// Septets of the GSM alphabet: 160 in one message, 153 in each part of several.
        case gsm7
        /// UTF-16 units: 70 in one message, 67 in each part of several.
        case ucs2
    }

    package let text: String
    package let encoding: Encoding
    /// Septets or UTF-16 units, by the encoding.
    package let length: Int
    /// How many messages the network sends, and bills. Never 0.
    package let segments: Int

    /// Prepares `text`: on one line, in normal form C, and with `plain` without accents and typographic signs, which as a
    /// rule keeps it in the cheap encoding.
    package init(_ text: String, plain: Bool = false) {
        let line = text.onOneLine
        self.text = plain ? line.plainText : line.nfc
        let units = SMSUnits(self.text)
        encoding = units.encoding
        length = units.widths.reduce(0, +)
        segments = units.segments
    }
}

/// The widths of a text's signs, none of which may be cut by the border of a segment.
private struct SMSUnits {
    let encoding: SMSText.Encoding
    let widths: [Int]

    init(_ text: String) {
        let septets = text.unicodeScalars.map(GSMAlphabet.septets)
        let known = septets.compactMap(\.self)
        if known.count == septets.count {
            (encoding, widths) = (.gsm7, known)
        } else {
            (encoding, widths) = (.ucs2, text.unicodeScalars.map(UTF16.width))
        }
    }

    var segments: Int {
        let (single, part) = encoding == .gsm7 ? (160, 153) : (70, 67)
        guard widths.reduce(0, +) > single else { return 1 }
        var (count, used) = (1, 0)
        for width in widths {
            if used + width > part { (count, used) = (count + 1, 0) }
            used += width
        }
        return count
    }
}

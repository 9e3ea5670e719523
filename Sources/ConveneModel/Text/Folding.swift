// The normal forms come from the standard library's Unicode interface: the public way to them leads through Foundation,
// which this module does without. The interface is the one that String's own comparison runs on.
@_spi(_Unicode) import Swift

extension StringProtocol {
    /// Unicode normal form C, the form in which every text is stored.
    ///
    /// Swift compares texts canonically, a database compares bytes: without this, a unique index lets NFC and NFD through.
    package var nfc: String {
        isASCII ? String(self) : String(scalars: String(self)._nfc)
    }

    /// The text without accents: `Đọi Sơn` becomes `Doi Son`. Marks of scripts that cannot be read without them stay.
    package var unaccented: String {
        guard !isASCII else { return String(self) }
        var kept = String.UnicodeScalarView()
        for scalar in String(self)._nfd where !scalar.isAccent {
            kept.append(scalar.withoutStroke)
        }
        return String(kept).nfc
    }

    /// The key that a search compares: no accents, lower case, and one blank for every run of blanks and punctuation.
    package var folded: String {
        var key = String.UnicodeScalarView()
        var isPending = false
        for scalar in unaccented.lowercased().unicodeScalars {
            guard scalar.isWordScalar else {
                isPending = true
                continue
            }
            if isPending, !key.isEmpty { key.append(" ") }
            isPending = false
            key.append(scalar)
        }
        return String(key)
    }

    private var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension String {
    fileprivate init(scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}

extension Unicode.Scalar {
    /// A mark above, below, across or attached to a letter (canonical classes 1 and from 200 on). Those below 200 belong to
    /// scripts such as Arabic, Devanagari and Thai, where taking them away changes the word.
    fileprivate var isAccent: Bool {
        let mark = properties.canonicalCombiningClass.rawValue
        return mark >= 200 || mark == 1
    }

    /// Letters with a stroke do not decompose.
    fileprivate var withoutStroke: Unicode.Scalar {
        switch self {
        case "đ": "d"
        case "Đ": "D"
        default: self
        }
    }

    fileprivate var isWordScalar: Bool {
        guard value >= 0x80 else {
            return ("a"..."z").contains(self) || ("0"..."9").contains(self)
        }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .decimalNumber, .letterNumber, .otherNumber:
            return true
        default:
            return false
        }
    }
}

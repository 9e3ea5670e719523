extension PhoneNumber {
    /// How numbers without a `+` are to be understood.
    package enum Country: Sendable {
        case vietnam
        /// No country is assumed: only E.164 is accepted.
        case international
    }

    /// The number that `text` means, as people write it: `0950 000 101`, `950000101` (a spreadsheet took the zero),
    /// `84950000101`, `+84 950 000 101`, and numbers from before the change of 2018.
    ///
    /// Decided by length first: `841234567` has nine digits and so is 084 123 4567, not country code 84. Prefixes of
    /// operators decide nothing, since new ones are given out. What could mean two things is refused.
    package static func normalized(_ text: String, country: Country = .vietnam) throws(InvalidPhoneNumber) -> PhoneNumber {
        func refuse(_ problem: InvalidPhoneNumber.Problem) -> InvalidPhoneNumber {
            InvalidPhoneNumber(text: text, problem: problem)
        }

        let written: WrittenNumber
        do throws(InvalidPhoneNumber.Problem) { written = try WrittenNumber(text) } catch { throw refuse(error) }
        let digits = written.digits
        if written.isInternational, !digits.starts(with: VietnameseNumber.countryCode) {
            guard let number = PhoneNumber(e164: "+" + digits.text) else { throw refuse(.length(digits.count)) }
            return number
        }
        guard country == .vietnam || written.isInternational else { throw refuse(.noCountry) }
        let national = written.isInternational ? VietnameseNumber.afterCountryCode(digits) : VietnameseNumber.national(digits)
        guard let national else { throw refuse(digits.count > 13 ? .several : .length(digits.count)) }
        return PhoneNumber(trusted: "+84" + national.text)
    }

    /// Whether this is a Vietnamese landline (`0226 3000 104`): good for a call, not for an SMS.
    package var isLandline: Bool { e164.hasPrefix("+842") }
}

/// The digits of a number as somebody wrote it, without what parts them.
private struct WrittenNumber {
    var digits: ArraySlice<UInt8> = []
    var isInternational = false

    init(_ text: String) throws(InvalidPhoneNumber.Problem) {
        let scalars = Array(text.trimmed.unicodeScalars)
        guard !Self.isScientific(scalars) else { throw .spreadsheetDamage }
        guard !scalars.contains(where: { ";,/|\n\r".unicodeScalars.contains($0) }) else { throw .several }
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "0"..."9": digits.append(UInt8(scalar.value))
            case "+" where digits.isEmpty && !isInternational: isInternational = true
            case "+": throw .several
            // A spreadsheet's mark for "this is text".
            case "'" where index == 0: continue
            case ".", "-", "(", ")", "\u{2010}"..."\u{2013}": continue
            default: guard scalar.properties.isWhitespace else { throw .words }
            }
        }
        guard !digits.isEmpty else { throw .words }
        // Only before our own country code: elsewhere it is as likely a zero typed twice, and a stranger abroad.
        if !isInternational, digits.starts(with: "0084".utf8) {
            isInternational = true
            digits = digits.dropFirst(2)
        }
    }

    /// `9,50E+08`: the last digits are lost.
    private static func isScientific(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let index = scalars.firstIndex(where: { $0 == "E" || $0 == "e" }), index > 0 else { return false }
        let exponent = scalars[(index + 1)...].drop { $0 == "+" || $0 == "-" }
        let mantissa = scalars[..<index]
        return !exponent.isEmpty && exponent.allSatisfy { ("0"..."9").contains($0) }
            && mantissa.allSatisfy { ("0"..."9").contains($0) || $0 == "," || $0 == "." }
    }
}

/// The numbering plan of Vietnam: nine digits after the country code for a mobile, ten beginning with 2 for a landline.
private enum VietnameseNumber {
    static let countryCode = Array("84".utf8)

    /// The national significant number behind digits that were written without a `+`.
    static func national(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        switch digits.count {
        case 9: "35789".utf8.contains(digits.firstOrZero) ? digits : nil
        case 10, 11: digits.firstOrZero == zero ? significant(digits.dropFirst()) : afterCountryCode(digits)
        default: afterCountryCode(digits)
        }
    }

    /// The same behind `84`. Some write the national zero after it, `+84 (0) 950 000 101`.
    static func afterCountryCode(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard digits.starts(with: countryCode) else { return nil }
        let rest = digits.dropFirst(2)
        return significant(rest.firstOrZero == zero ? rest.dropFirst() : rest)
    }

    private static func significant(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let first = digits.firstOrZero
        switch (digits.count, first) {
        case (9, UInt8(ascii: "3")...UInt8(ascii: "9")), (10, UInt8(ascii: "2")): return digits
        case (10, UInt8(ascii: "1")): return migrated(digits)
        default: return nil
        }
    }

    /// The number that an eleven-digit mobile of before 2018 has had since.
    private static func migrated(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let now = migration[digits.prefix(3).text]
        return now.map { ArraySlice($0.utf8) + digits.dropFirst(3) }
    }

    private static let zero = UInt8(ascii: "0")

    private static let migration = [
        "162": "32", "163": "33", "164": "34", "165": "35", "166": "36", "167": "37", "168": "38", "169": "39",
        "120": "70", "121": "79", "122": "77", "126": "76", "128": "78",
        "123": "83", "124": "84", "125": "85", "127": "81", "129": "82",
        "186": "56", "188": "58", "199": "59",
    ]
}

extension ArraySlice<UInt8> {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
    fileprivate var firstOrZero: UInt8 { first ?? 0 }
}

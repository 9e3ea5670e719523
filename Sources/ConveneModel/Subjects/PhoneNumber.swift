/// A telephone number in E.164 form, `+84950000101`: a plus sign and 7 to 15 digits, the first not 0.
package struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
    package let e164: String

    /// Takes over `e164`, or nothing where it is not in that form.
    package init?(e164: String) {
        let digits = e164.utf8.dropFirst()
        guard e164.utf8.first == UInt8(ascii: "+"), (7...15).contains(digits.count), digits.first != UInt8(ascii: "0"),
            digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        self.e164 = e164
    }

    /// Trusts a number that was accepted before.
    package init(trusted e164: String) {
        self.e164 = e164
    }

    package var description: String { e164 }

    /// `84950000101`, as many gateways want it.
    package var digits: Substring { e164.dropFirst() }
}

import ConveneDelivery
import ConveneModel

extension ValueReader where Value == RateLimit {
    /// `"5/s"`, `"6/m"`, `"100/h"`, `"1000/d"`.
    static var rate: Self {
        ValueReader<String>.text.map { (text) throws(Complaint) in
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, let count = Int(parts[0]), 1...1_000_000 ~= count, let span = Span(written: "1\(parts[1])")
            else {
                throw Complaint("is “\(text)”, which is no rate", remedy: "write so many per s, m, h or d, as in “5/s”")
            }
            return RateLimit(count, per: span)
        }
    }
}

extension ValueReader where Value == String {
    /// The digits of a country in a telephone number.
    static var callingCode: Self {
        Self.text.map { (text) throws(Complaint) in
            guard 1...3 ~= text.utf8.count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !text.hasPrefix("0") else {
                throw Complaint("is “\(text)”, which is no country's calling code", remedy: "write its digits, as in “84”")
            }
            return text
        }
    }
}

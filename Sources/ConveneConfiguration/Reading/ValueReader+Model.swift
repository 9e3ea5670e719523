import ConveneModel

// Settings that become words of the model.

extension ValueReader where Value == Span {
    /// A whole number and a unit, as `"90s"`, `"5m"`, `"2h"`, `"3d"`.
    static func span(in range: ClosedRange<Span>) -> Self {
        ValueReader<String>.text.map { (text) throws(Complaint) in
            guard let span = Span(written: text) else {
                throw Complaint("is “\(text)”, which is no length of time", remedy: "write a number and s, m, h or d, as in “5m”")
            }
            guard range.contains(span) else {
                throw Complaint(
                    "is “\(text)”, out of range", remedy: "use \(range.lowerBound.written) to \(range.upperBound.written)")
            }
            return span
        }
    }
}

extension Span {
    private static let units: [(letter: Character, milliseconds: Int64)] = [
        ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000),
    ]

    init?(written text: String) {
        guard let unit = Self.units.first(where: { $0.letter == text.last }) else { return nil }
        let digits = text.dropLast()
        guard (1...9).contains(digits.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int64(digits)
        else { return nil }
        self.init(milliseconds: count * unit.milliseconds)
    }

    /// In the largest unit that leaves no rest: `2h`.
    var written: String {
        let unit = Self.units.first { milliseconds != 0 && milliseconds % $0.milliseconds == 0 } ?? ("s", 1000)
        return "\(milliseconds / unit.milliseconds)\(unit.letter)"
    }
}

extension ValueReader where Value == TimeOfDay {
    static var timeOfDay: Self {
        ValueReader<String>.text.map { (text) throws(Complaint) in
            guard let time = TimeOfDay(text) else {
                throw Complaint("is “\(text)”, which is no time of day", remedy: "write hours and minutes, as in “07:00”")
            }
            return time
        }
    }
}

extension ValueReader where Value == EmailAddress {
    static var email: Self {
        ValueReader<String>.text.map { (text) throws(Complaint) in
            do throws(InvalidEmailAddress) {
                return try EmailAddress(text)
            } catch {
                throw Complaint("does not hold an address: \(error)", remedy: "write one as in “office@example.org”")
            }
        }
    }
}

extension ValueReader where Value == Principal {
    static var principal: Self {
        ValueReader<String>.text.map { (text) throws(Complaint) in
            guard let principal = Principal(text) else {
                throw Complaint(
                    "has “\(text)”, which is neither a user nor a group",
                    remedy: "write “user:NAME”, “user:UID”, “group:NAME” or “group:GID”")
            }
            return principal
        }
    }
}

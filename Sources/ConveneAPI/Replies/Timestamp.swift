import ConveneJSON
package import ConveneModel

/// An instant as it travels: RFC 3339 with the offset of the zone in which it should be read.
package struct Timestamp: Hashable, Sendable, Codable {
    package var instant: Instant
    package var offsetSeconds: Int

    package init(_ instant: Instant, offsetSeconds: Int = 0) {
        self.instant = instant
        self.offsetSeconds = offsetSeconds
    }

    /// Reads `2026-11-25T08:00:00+07:00`.
    package init?(_ text: String) {
        guard let instant = Instant(text) else { return nil }
        self.init(instant, offsetSeconds: Self.offset(of: text))
    }

    package var text: String { instant.text(offsetSeconds: offsetSeconds) }

    /// The offset at the end of a text that is known to be an RFC 3339 date-time.
    private static func offset(of text: String) -> Int {
        let end = text.suffix(6)
        guard let sign = end.first, sign == "+" || sign == "-" else { return 0 }
        let numbers = end.dropFirst().split(separator: ":").compactMap { Int($0) }
        guard numbers.count == 2 else { return 0 }
        return (sign == "-" ? -1 : 1) * (numbers[0] * 3600 + numbers[1] * 60)
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let timestamp = Timestamp(text) else {
            throw InvalidShape(decoder.codingPath, "should be an RFC 3339 date-time with an offset, but is “\(text)”")
        }
        self = timestamp
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// A number that is not a whole one of 64 bits, kept as the text that it is written with.
///
/// What another machine sent, an id of twenty digits for instance, is shown and compared without a digit lost. Two
/// numbers are equal where their values are, however they are written.
package struct JSONNumber: Sendable {
    package let text: String

    /// Takes over `text`, which must be a number in the syntax of JSON.
    package init(text: String) {
        self.text = text
    }

    /// The shortest text that reads back as `value`; `null` for what JSON cannot say.
    package init(_ value: Double) {
        if !value.isFinite {
            text = "null"
        } else if let whole = Int64(exactly: value) {
            text = String(whole)
        } else {
            text = value.description
        }
    }

    package var value: Double { Double(text) ?? .nan }
}

extension JSONNumber: Hashable {
    package static func == (left: Self, right: Self) -> Bool { left.value == right.value }
    package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension JSONNumber: ExpressibleByFloatLiteral {
    package init(floatLiteral value: Double) { self.init(value) }
}

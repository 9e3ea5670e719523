/// Writes JSON: members in their order, no escaped slashes, letters of every script as they are.
package enum JSONWriter {
    /// On one line, as it travels.
    package static func compact(_ value: JSONValue) -> String {
        var text = ""
        write(value, into: &text, indent: nil)
        return text
    }

    /// Indented by two blanks, for people who look at it.
    package static func pretty(_ value: JSONValue) -> String {
        var text = ""
        write(value, into: &text, indent: 0)
        return text
    }

    /// On one line, as bytes of UTF-8.
    package static func bytes(_ value: JSONValue) -> [UInt8] {
        Array(compact(value).utf8)
    }

    private static func write(_ value: JSONValue, into text: inout String, indent: Int?) {
        switch value {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += String(number)
        case .number(let number): text += number.text
        case .string(let string): write(string, into: &text)
        case .array(let values):
            list(values, between: "[", and: "]", into: &text, indent: indent) { write($0, into: &$1, indent: $2) }
        case .object(let object):
            list(object.members, between: "{", and: "}", into: &text, indent: indent) { member, text, inner in
                write(member.name, into: &text)
                text += inner == nil ? ":" : ": "
                write(member.value, into: &text, indent: inner)
            }
        }
    }

    private static func list<Element>(
        _ elements: [Element], between opening: String, and closing: String, into text: inout String, indent: Int?,
        each: (Element, inout String, Int?) -> Void
    ) {
        text += opening
        let inner = indent.map { $0 + 1 }
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            breakLine(&text, inner)
            each(element, &text, inner)
        }
        if !elements.isEmpty { breakLine(&text, indent) }
        text += closing
    }

    private static func breakLine(_ text: inout String, _ indent: Int?) {
        guard let indent else { return }
        text += "\n"
        text += String(repeating: "  ", count: indent)
    }

    private static func write(_ string: String, into text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: text += "\\u00" + hexadecimal(scalar.value)
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    /// Two digits.
    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return digits.utf8.count < 2 ? "0" + digits : digits
    }
}

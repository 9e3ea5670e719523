import ConveneAPI
import ConveneJSON

/// One resource as lines of names and values, for people.
struct Record {
    private let lines: [(name: String, value: String)]

    init(_ lines: [(name: String, value: String)]) {
        self.lines = lines
    }

    /// The members of `object` that hold something; lists of objects are not shown.
    init(_ object: JSONObject) {
        lines = object.members.compactMap { member in
            if case .array(let values) = member.value, values.contains(where: { $0.object != nil }) { return nil }
            let text = Cell.text(of: member.value)
            return text.isEmpty ? nil : (member.name, text)
        }
    }

    var text: String {
        let widest = lines.map { DisplayWidth.width(of: $0.name) }.max() ?? 0
        return lines.map { line in
            let blanks = String(repeating: " ", count: widest - DisplayWidth.width(of: line.name))
            return "\(line.name)\(blanks)  \(SafeText.line(line.value))"
        }.joined(separator: "\n")
    }
}

/// One value in a table.
enum Cell {
    static func text(of value: JSONValue?) -> String {
        switch value {
        case nil, .null: ""
        case .bool(let flag): flag ? "yes" : "no"
        case .string(let text): moment(text) ?? text
        case .array(let values): values.map(\.cellText).joined(separator: ", ")
        case .some(let value): value.cellText
        }
    }

    /// `2026-11-25T08:00:00+07:00` as `2026-11-25 08:00 +07:00`; nothing for a text that is no date-time.
    private static func moment(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard (16...25).contains(bytes.count), bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[0] & 0xF0 == 0x30
        else { return nil }
        let minutes = String(text.prefix(16)).split(separator: "T").joined(separator: " ")
        let offset = text.dropFirst(19)
        return offset.isEmpty ? minutes : "\(minutes) \(offset == "Z" ? "UTC" : String(offset))"
    }
}

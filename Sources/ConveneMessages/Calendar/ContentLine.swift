import ConveneModel

/// One property of an iCalendar object: a name, parameters, and a value.
struct ContentLine {
    private let unfolded: String

    /// A value that is known to be plain: a number, a keyword, a time.
    init(_ name: String, _ value: String) {
        unfolded = "\(name):\(value)"
    }

    /// A TEXT value, which is escaped (RFC 5545 §3.3.11).
    init(_ name: String, text: String) {
        unfolded = "\(name):\(Self.escaped(text))"
    }

    /// A person, by a mailto address; the name becomes the parameter CN.
    init(_ name: String, mailbox: Mailbox, parameters: [(String, String)] = []) {
        let common = (mailbox.name?.onOneLine.trimmed).map { [("CN", Self.quoted($0))] } ?? []
        let list = (common + parameters).map { ";\($0.0)=\($0.1)" }.joined()
        unfolded = "\(name)\(list):mailto:\(mailbox.address.asciiText)"
    }

    /// Folded at 75 octets between code points; the blank that begins a continuation counts.
    func rendered() -> [UInt8] {
        var bytes: [UInt8] = []
        var column = 0
        for scalar in unfolded.unicodeScalars {
            let width = UTF8.width(scalar)
            if column + width > 75 {
                bytes += "\r\n ".utf8
                column = 1
            }
            bytes += String(scalar).utf8
            column += width
        }
        return bytes + Array("\r\n".utf8)
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped.unicodeScalars.append(contentsOf: ["\\", scalar])
            case "\n", "\r": escaped += "\\n"
            case "\t": escaped += "\t"
            default: escaped.unicodeScalars.append(scalar.isLineOrControl ? " " : scalar)
            }
        }
        return escaped
    }

    /// A parameter value may not hold a double quote at all.
    private static func quoted(_ value: String) -> String {
        "\"\(value.replacing("\"", with: "'"))\""
    }
}

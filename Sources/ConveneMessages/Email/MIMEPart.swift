/// A body part: its own header fields and its encoded content, or further parts.
struct MIMEPart {
    private let header: [String]
    private let content: Content

    private enum Content {
        case encoded([UInt8])
        case parts([MIMEPart], boundary: String)
    }

    /// A text in quoted-printable where most of its letters are ASCII, in base64 where that is clearly shorter.
    static func text(_ text: String, type: String) -> MIMEPart {
        let bytes = text.withInternetLines
        let quoted = QuotedPrintable.encode(bytes)
        guard quoted.count > bytes.count * 3 / 2 + 80 else {
            return MIMEPart(
                header: ["Content-Type: \(type)", "Content-Transfer-Encoding: quoted-printable"], content: .encoded(quoted))
        }
        return binary(bytes, header: ["Content-Type: \(type)"])
    }

    static func binary(_ bytes: [UInt8], header: [String]) -> MIMEPart {
        MIMEPart(header: header + ["Content-Transfer-Encoding: base64"], content: .encoded(Base64.lines(bytes)))
    }

    static func attachment(_ calendar: CalendarPart) -> MIMEPart {
        let name = HeaderField.parameter("filename", calendar.fileName)
        return binary(calendar.bytes, header: ["Content-Type: application/ics", "Content-Disposition: attachment;\(name)"])
    }

    static func multipart(_ kind: String, boundary: String, _ parts: [MIMEPart]) -> MIMEPart {
        let type = "Content-Type: multipart/\(kind);\r\n boundary=\"\(boundary)\""
        return MIMEPart(header: [type], content: .parts(parts, boundary: boundary))
    }

    /// Header fields, an empty line, the content; ends with CRLF.
    func rendered() -> [UInt8] {
        var bytes = Array((header.joined(separator: "\r\n") + "\r\n\r\n").utf8)
        switch content {
        case .encoded(let encoded):
            bytes += encoded
        case .parts(let parts, let boundary):
            for part in parts {
                bytes += "--\(boundary)\r\n".utf8
                bytes += part.rendered()
                // The line break before a separator belongs to the separator, not to the text above it.
                bytes += "\r\n".utf8
            }
            bytes += "--\(boundary)--\r\n".utf8
        }
        return bytes
    }
}

extension String {
    /// UTF-8 in which every line, the last too, ends with CRLF, and which holds no NUL.
    fileprivate var withInternetLines: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count + 64)
        var previous: UInt8 = 0
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): bytes += "\r\n".utf8
            case 0: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
            previous = byte
        }
        if bytes.last != UInt8(ascii: "\n") { bytes += "\r\n".utf8 }
        return bytes
    }
}

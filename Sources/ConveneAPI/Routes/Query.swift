/// The part of a path behind the question mark: named values, in the order in which they were set.
package struct Query: Equatable, Sendable {
    /// The names that the API knows.
    package enum Name: String, CaseIterable, Sendable {
        /// The most items that one page may hold.
        case limit
        /// The `next` of the page before.
        case after
        case event, subject, session, locality
        case state, status, stage, kind
        case rule, channel
        /// The last day of a forecast.
        case until
        case noun, id
    }

    private var pairs: [(name: Name, value: String)] = []

    package init() {}

    /// Takes over those of `pairs` that have a value.
    package init(_ pairs: KeyValuePairs<Name, String?>) {
        self.pairs = pairs.compactMap { pair in pair.value.map { (pair.key, $0) } }
    }

    /// A name that is set again keeps its place; setting nothing removes it.
    package subscript(name: Name) -> String? {
        get { pairs.first { $0.name == name }?.value }
        set {
            let index = pairs.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): pairs[index].value = value
            case (let index?, nil): pairs.remove(at: index)
            case (nil, let value?): pairs.append((name, value))
            case (nil, nil): break
            }
        }
    }

    /// `?event=E01&limit=50`, or nothing.
    package var text: String {
        pairs.isEmpty ? "" : "?" + pairs.map { "\($0.name.rawValue)=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
    }

    package static func == (left: Query, right: Query) -> Bool { left.text == right.text }
}

/// RFC 3986 §2: everything but the unreserved signs is written as its UTF-8 bytes.
enum PercentEncoding {
    static func encode(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            if isUnreserved(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += (byte < 0x10 ? "%0" : "%") + digits
            }
        }
        return encoded
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~".utf8.contains(byte)
        }
    }
}

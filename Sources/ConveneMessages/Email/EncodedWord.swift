/// Encoded-words of RFC 2047 in base64: how letters outside ASCII stand in a header.
enum EncodedWord {
    private static let start = "=?UTF-8?B?"
    private static let end = "?="

    /// `text` as one encoded-word per line. None is longer than 75 octets or cuts a code point in two; the first leaves
    /// room for the `column` octets before it.
    static func text(_ text: String, after column: Int) -> String {
        var words: [String] = []
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            let encoded = Array(String(scalar).utf8)
            if bytes.count + encoded.count > capacity(after: words.isEmpty ? column : 1) {
                words.append(word(bytes))
                bytes = []
            }
            bytes += encoded
        }
        words.append(word(bytes))
        return words.joined(separator: "\r\n ")
    }

    private static func word(_ bytes: [UInt8]) -> String {
        start + String(decoding: Base64.encode(bytes), as: UTF8.self) + end
    }

    /// How many octets fit into a word on a line of 76.
    private static func capacity(after column: Int) -> Int {
        max((76 - max(column, 1) - start.utf8.count - end.utf8.count) / 4 * 3, 4)
    }
}

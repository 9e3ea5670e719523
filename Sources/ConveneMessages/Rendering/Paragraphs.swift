import ConveneModel

/// A text as paragraphs of lines, tidied: no blanks at the ends of lines, one empty line between paragraphs, and numbered
/// lines that count on where an optional one in between has been left out.
struct Paragraphs {
    let paragraphs: [[Line]]

    enum Line: Equatable {
        case plain(String)
        case numbered(Int, String)
        case bulleted(String)

        var text: String {
            switch self {
            case .plain(let words): words
            case .numbered(let number, let words): "\(number). \(words)"
            case .bulleted(let words): "- \(words)"
            }
        }
    }

    init(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.trimmed)
        paragraphs = lines.split(separator: "").map { Self.numbering($0.map(Self.line)) }
    }

    var joined: String {
        paragraphs.map { $0.map(\.text).joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private static func line(_ text: String) -> Line {
        if text.hasPrefix("- ") { return .bulleted(text.dropFirst(2).trimmed) }
        let digits = text.prefix { ("0"..."9").contains($0) }
        guard digits.count <= 2, let number = Int(digits), text.dropFirst(digits.count).hasPrefix(". ") else {
            return .plain(text)
        }
        return .numbered(number, text.dropFirst(digits.count + 2).trimmed)
    }

    /// Lists begin with 1; a number that begins no list is part of a sentence and stays.
    private static func numbering(_ lines: [Line]) -> [Line] {
        var last = 0
        return lines.map { line in
            guard case .numbered(let number, let words) = line, number == 1 || last > 0 else {
                last = 0
                return line
            }
            last = number == 1 ? 1 : last + 1
            return .numbered(last, words)
        }
    }
}

/// One quiet page for every mail: readable on a telephone and in the dark, loading nothing from anywhere.
struct HTMLFrame {
    let language: MessageLanguage
    let title: String

    /// `text` as a page: paragraphs, lists, and headings where a whole paragraph is in capitals.
    func page(_ text: String) -> String {
        let body = Paragraphs(text).paragraphs.map(Self.paragraph).joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title.htmlEscaped)</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <main>
            \(body)
            </main>
            </body>
            </html>

            """
    }

    private static let style = """
        :root{color-scheme:light dark}\
        body{margin:0;background:#fff;color:#1b1b1b;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
        main{max-width:38em;margin:0 auto;padding:1.25em}
        p,ul,ol{margin:0 0 1em}ul,ol{padding-left:1.5em}h2{font-size:1em;margin:0 0 1em}
        @media (prefers-color-scheme:dark){body{background:#161616;color:#ececec}}
        """

    private static func paragraph(_ lines: [Paragraphs.Line]) -> String {
        if lines.count == 1, case .plain(let words) = lines[0], words.isHeading { return "<h2>\(words.htmlEscaped)</h2>" }
        return lines.runs.map(element).joined(separator: "\n")
    }

    private static func element(_ run: [Paragraphs.Line]) -> String {
        let items = run.map(\.words.htmlEscaped)
        switch run[0] {
        case .plain: return "<p>\(items.joined(separator: "<br>\n"))</p>"
        case .bulleted: return list("ul", items)
        case .numbered(let first, _): return list(first == 1 ? "ol" : "ol start=\"\(first)\"", items)
        }
    }

    private static func list(_ tag: String, _ items: [String]) -> String {
        let lines = items.map { "<li>\($0)</li>" }.joined(separator: "\n")
        return "<\(tag)>\n\(lines)\n</\(tag.prefix(2))>"
    }
}

extension Paragraphs.Line {
    fileprivate var words: String {
        switch self {
        case .plain(let words), .numbered(_, let words), .bulleted(let words): words
        }
    }

    fileprivate func isAlike(_ other: Self) -> Bool {
        switch (self, other) {
        case (.plain, .plain), (.numbered, .numbered), (.bulleted, .bulleted): true
        default: false
        }
    }
}

extension [Paragraphs.Line] {
    /// Neighbours of the same sort together.
    fileprivate var runs: [[Paragraphs.Line]] {
        reduce(into: []) { runs, line in
            if let last = runs.last?.last, last.isAlike(line) {
                runs[runs.count - 1].append(line)
            } else {
                runs.append([line])
            }
        }
    }
}

extension String {
    /// Safe between tags and in a quoted attribute.
    var htmlEscaped: String {
        var escaped = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar.isLineOrControl ? " " : scalar)
            }
        }
        return escaped
    }

    /// In capitals, and long enough to be more than an abbreviation.
    fileprivate var isHeading: Bool {
        (6...80).contains(count) && contains { $0.isUppercase } && !contains { $0.isLowercase }
    }
}

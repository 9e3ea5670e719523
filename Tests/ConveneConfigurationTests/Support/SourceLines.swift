import ConveneConfiguration

/// The lines of a text, to look up what stands at a position.
struct SourceLines {
    private let lines: [[Unicode.Scalar]]

    init(_ text: String) {
        let scalars = text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
        lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    }

    /// From the position on: the rest of its line and all of the next.
    func text(at position: SourcePosition) -> String {
        guard position.line <= lines.count else { return "" }
        var view = String.UnicodeScalarView(lines[position.line - 1].dropFirst(position.column - 1))
        view.append("\n")
        if position.line < lines.count { view.append(contentsOf: lines[position.line]) }
        return String(view)
    }
}

/// Rows under a line of titles, for people.
struct Table {
    struct Column: Equatable {
        enum Alignment { case left, right }

        var title: String
        var alignment: Alignment
        /// Whether its texts may be cut where the terminal is too narrow.
        var shrinks: Bool

        init(_ title: String, _ alignment: Alignment = .left, shrinks: Bool = true) {
            self.title = title
            self.alignment = alignment
            self.shrinks = shrinks
        }
    }

    private static let gap = "  "
    /// No column shrinks below this many signs.
    private static let narrowest = 6

    let columns: [Column]
    let rows: [[String]]

    init(_ columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows.map { $0.map(SafeText.line) }
    }

    /// The table, each line at most `width` columns wide where that is possible; `none` where there are no rows.
    func text(width: Int?) -> String {
        guard !rows.isEmpty else { return "none" }
        let widths = widths(within: width)
        let titles = columns.map { $0.title.uppercased() }
        return ([titles] + rows).map { line($0, widths) }.joined(separator: "\n")
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = columns.indices.map { index in
            let cell = DisplayWidth.fitted(index < cells.count ? cells[index] : "", to: widths[index])
            let blanks = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.width(of: cell)))
            return columns[index].alignment == .right ? blanks + cell : cell + blanks
        }
        let line = padded.joined(separator: Self.gap)
        let end = line.lastIndex { $0 != " " }
        return end.map { String(line[...$0]) } ?? ""
    }

    /// What each column takes: what its longest text needs, less where the widest must give way.
    private func widths(within limit: Int?) -> [Int] {
        var widths = columns.indices.map { index in
            rows.reduce(DisplayWidth.width(of: columns[index].title)) { widest, row in
                max(widest, index < row.count ? DisplayWidth.width(of: row[index]) : 0)
            }
        }
        guard let limit else { return widths }
        var excess = widths.reduce(0, +) + Self.gap.count * (columns.count - 1) - limit
        while excess > 0, let widest = widestShrinking(widths) {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func widestShrinking(_ widths: [Int]) -> Int? {
        columns.indices
            .filter { columns[$0].shrinks && widths[$0] > max(Self.narrowest, columns[$0].title.count) }
            .max { widths[$0] < widths[$1] }
    }
}

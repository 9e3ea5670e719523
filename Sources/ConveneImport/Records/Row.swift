/// The names of a file's columns, and where each stands.
package struct Header: Sendable {
    package let names: [String]
    private let indexes: [String: Int]

    package init(_ names: [String]) {
        self.names = names
        indexes = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func index(of name: String) -> Int? { indexes[name] }
}

/// The named text cells of one noun, from a file's row or from a request.
package struct Row: Sendable {
    package let file: String?
    package let header: Header
    package let cells: [CSVCell]

    package init(file: String, header: Header, cells: [CSVCell]) {
        self.file = file
        self.header = header
        self.cells = cells
    }

    /// Cells that come from no file, such as the options of a command.
    package init(_ cells: [(column: String, text: String)]) {
        file = nil
        header = Header(cells.map(\.column))
        self.cells = cells.map { CSVCell(text: $0.text) }
    }

    /// The line on which the row begins; nothing where there is no file.
    package var line: Int? { file == nil ? nil : cells.first?.position.line }

    package subscript(column: String) -> CSVCell? {
        header.index(of: column).map { cells[$0] }
    }

    /// The same row with the columns of `slim` only, each of which it must have: what is kept for the checks across rows.
    func keeping(_ slim: Header) -> Row {
        Row(file: file, header: slim, cells: slim.names.compactMap { self[$0] })
    }

    private init(file: String?, header: Header, cells: [CSVCell]) {
        self.file = file
        self.header = header
        self.cells = cells
    }
}

extension Row {
    /// An issue at the beginning of a column's cell, or at the row's where there is no such cell.
    func issue(
        _ severity: ImportIssue.Severity = .error, at column: String, _ problem: String, remedy: String? = nil
    ) -> ImportIssue {
        let cell = self[column]
        let place = file == nil ? nil : (cell ?? cells.first)?.position
        return ImportIssue(
            severity, file: file, position: place, field: column, value: cell?.text ?? "", problem: problem, remedy: remedy)
    }

    /// An issue inside of a column's cell, where `problem` says in which place.
    func issue(at column: String, _ problem: CellProblem) -> ImportIssue {
        var issue = issue(at: column, problem.what, remedy: problem.remedy)
        if let place = problem.place, let cell = self[column], file != nil {
            issue.position = cell.position(ofCleanedPlace: place)
        }
        return issue
    }
}

/// One noun as a table of named text cells: the one place where it is read from text and printed to text.
package struct RecordTable<Record: Sendable>: Sendable {
    /// `subject`
    package let noun: String
    package let columns: [Column<Record>]
    /// What a row starts from; its required fields are placeholders that no reader ever sees.
    private let blank: Record

    init(noun: String, blank: Record, columns: [Column<Record>]) {
        self.noun = noun
        self.blank = blank
        self.columns = columns
    }

    /// Reads a row whose header was checked: the record, or nothing where there is any error; all of the row's mistakes.
    /// An optional column that the row lacks counts as empty.
    package func parse(_ row: Row) -> (record: Record?, issues: [ImportIssue]) {
        var record = blank
        var issues: [ImportIssue] = []
        for column in columns {
            guard let cell = row[column.name] else {
                if column.isRequired { issues.append(row.issue(at: column.name, .missing)) }
                continue
            }
            read(cell, of: column, in: row, into: &record, &issues)
        }
        return (issues.isEmpty ? record : nil, issues)
    }

    /// Checks the names of the cells, then reads them: for a noun that is added by a command or a request.
    package func parse(_ cells: [(column: String, text: String)]) -> (record: Record?, issues: [ImportIssue]) {
        let row = Row(cells)
        let found = parse(row)
        let issues = issues(in: row, asking: false) + found.issues
        return (issues.isEmpty ? found.record : nil, issues)
    }

    /// Changes the columns that are given, and leaves the others as they are. An empty text empties its column.
    package func edit(_ record: Record, _ cells: [(column: String, text: String)]) -> (record: Record?, issues: [ImportIssue]) {
        let row = Row(cells)
        var edited = record
        var issues = issues(in: row, asking: false)
        for column in columns {
            guard let cell = row[column.name] else { continue }
            read(cell, of: column, in: row, into: &edited, &issues)
        }
        return (issues.isEmpty ? edited : nil, issues)
    }

    /// Every column's text, in the order of the table. Reading them gives the record back.
    package func print(_ record: Record) -> [(column: String, text: String)] {
        columns.map { ($0.name, $0.print(record)) }
    }

    package var columnNames: [String] { columns.map(\.name) }

    /// What is wrong with a file's header: unknown names, names that stand twice, required columns that are missing.
    package func issues(inHeader row: Row) -> [ImportIssue] { issues(in: row, asking: true) }

    private func read(
        _ cell: CSVCell, of column: Column<Record>, in row: Row, into record: inout Record, _ issues: inout [ImportIssue]
    ) {
        do throws(CellProblem) { try column.read(cell.text, &record) } catch {
            issues.append(row.issue(at: column.name, error))
        }
    }
}

extension RecordTable {
    /// `asking` for required columns is for files; elsewhere a missing value says so itself.
    private func issues(in row: Row, asking: Bool) -> [ImportIssue] {
        var seen: Set<String> = []
        var issues: [ImportIssue] = []
        for (name, cell) in zip(row.header.names, row.cells) {
            if let problem = problem(with: name, isNew: seen.insert(name).inserted) {
                let place = row.file == nil ? nil : cell.position
                issues.append(
                    ImportIssue(file: row.file, position: place, field: name, problem: problem.what, remedy: problem.remedy))
            }
        }
        guard asking else { return issues }
        for column in columns where column.isRequired && !seen.contains(column.name) {
            issues.append(
                ImportIssue(
                    file: row.file, position: row.cells.first?.position, field: column.name,
                    problem: "this column is missing, and a \(noun) needs it", remedy: "add it"))
        }
        return issues
    }

    private func problem(with name: String, isNew: Bool) -> CellProblem? {
        guard columns.contains(where: { $0.name == name }) else {
            let near = SimilarNames.nearest(to: name, among: columnNames)
            let remedy = near.map { "did you mean \($0)?" } ?? "known are: \(columnNames.joined(separator: ", "))"
            return CellProblem("a \(noun) has no such column", remedy: remedy)
        }
        return isNew ? nil : CellProblem("this column stands twice", remedy: "remove one of the two")
    }
}

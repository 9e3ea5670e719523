import ConveneModel

/// One file of one noun: its records, and what is wrong with it row by row.
struct TableFile<Record: Sendable> {
    private let table: RecordTable<Record>
    private let key: String
    private var kept: Header
    private var header: Header?
    private var missing: [String] = []

    private(set) var entries: [Entry<Record>] = []
    private(set) var issues: [ImportIssue] = []
    /// The ids of rows that could not be read. They exist all the same, so that a reference to one is not a second mistake.
    private(set) var refusedKeys: Set<String> = []
    /// Whether the file ended before its time, so that nothing can be said about what is not in it.
    private(set) var isIncomplete = false

    /// `columns` are kept with each record, besides `key`, for the checks across rows.
    init(_ table: RecordTable<Record>, key: String, keeping columns: [String]) {
        self.table = table
        self.key = key
        kept = Header([key] + columns)
    }

    mutating func read(_ bytes: [UInt8], named file: String) {
        do throws(CSVError) {
            try readRows(of: bytes, file)
        } catch {
            isIncomplete = true
            issues.append(ImportIssue(file: file, position: error.position, problem: error.what, remedy: error.remedy))
        }
        if header == nil, !isIncomplete {
            isIncomplete = true
            issues.append(
                ImportIssue(
                    file: file, position: .start, problem: "the file is empty", remedy: "begin with a line of column names"))
        }
    }

    /// In pieces, so that the texts of a large file are not all in memory beside the records.
    private mutating func readRows(of bytes: [UInt8], _ file: String) throws(CSVError) {
        var reader = CSVReader()
        let size = 1 << 16
        for start in stride(from: 0, to: bytes.count, by: size) {
            let piece = bytes.span.extracting(start..<min(start + size, bytes.count))
            for row in try reader.feed(piece) { take(row, file) }
        }
        for row in try reader.finish() { take(row, file) }
    }

    private mutating func take(_ row: CSVRow, _ file: String) {
        guard let header else {
            takeHeader(row, file)
            return
        }
        // Spreadsheets leave rows of delimiters at the end.
        guard row.cells.contains(where: { !$0.text.isEmpty }), !isIncomplete else { return }
        guard row.cells.count == header.names.count else {
            issues.append(wrongCount(row, header, file))
            if let index = header.index(of: key), index < row.cells.count { refusedKeys.insert(row.cells[index].text) }
            return
        }
        take(Row(file: file, header: header, cells: row.cells))
    }

    private mutating func take(_ row: Row) {
        let (record, found) = table.parse(row)
        issues += found
        if let record {
            entries.append(Entry(value: record, missingColumns: missing, row: row.keeping(kept)))
        } else if let id = row[key]?.text {
            refusedKeys.insert(id)
        }
    }

    private mutating func takeHeader(_ row: CSVRow, _ file: String) {
        let names = Header(row.cells.map { $0.text.trimmed })
        header = names
        missing = table.columnNames.filter { names.index(of: $0) == nil }
        kept = Header(kept.names.filter { names.index(of: $0) != nil })
        let found = table.issues(inHeader: Row(file: file, header: names, cells: row.cells))
        issues += found
        // Without the columns that it needs, every row would be wrong in the same way.
        isIncomplete = !found.isEmpty
    }

    private func wrongCount(_ row: CSVRow, _ header: Header, _ file: String) -> ImportIssue {
        let (count, wanted) = (row.cells.count, header.names.count)
        let surplus = count > wanted ? row.cells[wanted] : nil
        return ImportIssue(
            file: file, position: (surplus ?? row.cells.last)?.position, field: surplus == nil ? header.names[count] : nil,
            value: surplus?.text ?? "", problem: "this row has \(count) cells, but the header has \(wanted)",
            remedy: surplus == nil ? "add the missing cells" : "quote cells that hold the delimiter, or remove the surplus")
    }
}

import ConveneModel

/// What must hold across the rows and files of a batch.
struct Checks {
    let batch: Batch
    let known: KnownIDs
    let language: ProgrammeLanguage

    func issues() -> [ImportIssue] {
        localityIssues() + subjectIssues() + productIssues() + eventIssues() + sessionIssues()
            + repetitions(of: batch.holidays, by: \.date, column: "date", word: "day")
    }

    /// Rows whose key an earlier row has.
    func repetitions<Record, Key: Hashable>(
        of file: TableFile<Record>, by key: (Record) -> Key, column: String = "id", word: String = "id"
    ) -> [ImportIssue] {
        var first: [Key: Entry<Record>] = [:]
        return file.entries.compactMap { entry in
            guard let earlier = first[key(entry.value)] else {
                first[key(entry.value)] = entry
                return nil
            }
            return entry.row.issue(
                at: column, "\(earlier.place) has this \(word) already",
                remedy: "remove one of the two rows, or change its \(word)")
        }
    }

    /// Rows that refer to something that neither the batch nor the store has.
    func danglingReferences<Record, Target, Noun>(
        from file: TableFile<Record>, _ reference: (Record) -> ID<Noun>?, column: String,
        to targets: TableFile<Target>, id: (Target) -> ID<Noun>, known: Set<ID<Noun>>, noun: String
    ) -> [ImportIssue] {
        guard !targets.isIncomplete else { return [] }
        let present = known.union(targets.entries.map { id($0.value) })
        return file.entries.compactMap { entry in
            guard let target = reference(entry.value), !present.contains(target), !targets.refusedKeys.contains(target.text)
            else {
                return nil
            }
            return entry.row.issue(at: column, "there is no \(noun) with this id", remedy: "add the \(noun), or correct the id")
        }
    }

    /// The audiences that the criteria language refuses, each mistake at its own place in the file.
    func audienceIssues<Record>(in file: TableFile<Record>, _ audience: (Record) -> String?, _ check: (String) -> [CellProblem])
        -> [ImportIssue]
    {
        file.entries.flatMap { entry -> [ImportIssue] in
            guard let text = audience(entry.value) else { return [] }
            return check(text).map { entry.row.issue(at: "audience", $0) }
        }
    }
}

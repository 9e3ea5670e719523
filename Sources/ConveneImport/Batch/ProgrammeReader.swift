/// Reads the files of a programme as one batch: every file by its name, then what must hold across them.
package struct ProgrammeReader: Sendable {
    /// What came of the reading. While there are errors, the programme holds only what could be read.
    package struct Result: Sendable {
        package var programme = Programme()
        /// In the order of the files' reading, then by place.
        package var issues: [ImportIssue] = []
        /// Files that are none of an import's.
        package var ignoredFiles: [String] = []

        package var hasErrors: Bool { issues.contains { $0.severity == .error } }
    }

    /// The names of the files that are read, in the order in which they build on each other.
    package static let fileNames = [
        "localities.csv", "subjects.csv", "products.csv", "events.csv", "sessions.csv", "holidays.csv",
    ]

    private let known: KnownIDs
    private let language: ProgrammeLanguage

    package init(known: KnownIDs = KnownIDs(), language: ProgrammeLanguage) {
        self.known = known
        self.language = language
    }

    /// Reads `files`, in whatever order they come; some of them may be missing. Folders before a name do not count.
    package func read(files: [(name: String, bytes: [UInt8])]) -> Result {
        var result = Result()
        var batch = Batch(language: language)
        var seen: Set<String> = []
        for (path, bytes) in files {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            guard Self.fileNames.contains(name) else {
                result.ignoredFiles.append(path)
                continue
            }
            guard seen.insert(name).inserted else {
                result.issues.append(
                    ImportIssue(file: path, position: nil, problem: "a second file of this name", remedy: "give one"))
                continue
            }
            batch.read(bytes, named: name)
        }
        result.programme = batch.programme
        result.issues = sorted(result.issues + batch.issues + Checks(batch: batch, known: known, language: language).issues())
        return result
    }

    private func sorted(_ issues: [ImportIssue]) -> [ImportIssue] {
        let order = Dictionary(uniqueKeysWithValues: Self.fileNames.enumerated().map { ($1, $0) })
        return issues.enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            let files = (order[one.file ?? ""] ?? -1, order[other.file ?? ""] ?? -1)
            guard files.0 == files.1 else { return files.0 < files.1 }
            let places = (one.position ?? .start, other.position ?? .start)
            return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
        }.map(\.element)
    }
}

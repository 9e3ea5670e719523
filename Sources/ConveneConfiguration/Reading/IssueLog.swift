/// Collects every mistake of one reading, and the names of all settings that were looked for.
///
/// A class, because the sections of one document are read one after another and all report to the same place.
final class IssueLog {
    private(set) var issues: [ConfigurationIssue] = []
    private(set) var knownKeys: Set<String> = []
    /// The file that is read now.
    var file: String

    init(file: String) {
        self.file = file
    }

    func report(
        _ complaint: Complaint, at position: SourcePosition, key: String, severity: ConfigurationIssue.Severity = .error
    ) {
        issues.append(
            ConfigurationIssue(
                severity: severity, file: file, line: position.line, column: position.column, key: key,
                problem: complaint.problem, remedy: complaint.remedy))
    }

    func know(_ key: String) {
        knownKeys.insert(key)
    }
}

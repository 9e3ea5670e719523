/// One mistake, or one doubt, in a configuration file: where it is, what is wrong, and what to do.
package struct ConfigurationIssue: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Severity: String, Sendable, Codable {
        case error, warning
    }

    package var severity: Severity
    package var file: String
    package var line: Int
    package var column: Int
    /// The setting, as `sending.opens`; empty where the file as a whole is meant.
    package var key: String
    package var problem: String
    package var remedy: String

    /// `FILE:LINE:COLUMN: error: KEY PROBLEM; REMEDY`, a form that editors follow.
    package var description: String {
        let subject = key.isEmpty ? "" : "\(key) "
        return "\(file):\(line):\(column): \(severity.rawValue): \(subject)\(problem); \(remedy)"
    }
}

/// What is wrong with a value, and what to write instead. The place is added by whoever read the value.
struct Complaint: Error, Equatable {
    var problem: String
    var remedy: String

    init(_ problem: String, remedy: String) {
        self.problem = problem
        self.remedy = remedy
    }
}

/// The body of every reply that is not a success.
package struct ErrorReply: Codable, Equatable, Sendable {
    package var error: Problem

    package init(_ code: ErrorCode, _ message: String, remedy: String? = nil, issues: [Issue]? = nil) {
        error = Problem(code: code, message: message, remedy: remedy, issues: issues)
    }

    package struct Problem: Codable, Equatable, Sendable {
        package var code: ErrorCode
        /// Names the object and says what is wrong.
        package var message: String
        /// What to do about it.
        package var remedy: String?
        /// Single things that are wrong, where there are several.
        package var issues: [Issue]?
    }
}

/// One thing that is wrong with what was handed in, and where.
package struct Issue: Codable, Equatable, Sendable {
    package enum Severity: String, Codable, Sendable {
        case error, warning
    }

    package var severity: Severity
    package var file: String?
    package var line: Int?
    package var column: Int?
    /// The column's or field's name.
    package var field: String?
    package var value: String?
    package var problem: String
    package var remedy: String?

    package init(
        _ severity: Severity, file: String? = nil, line: Int? = nil, column: Int? = nil, field: String? = nil,
        value: String? = nil, problem: String, remedy: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.field = field
        self.value = value
        self.problem = problem
        self.remedy = remedy
    }
}

package import ConveneAPI

/// Why a command did not do what it was asked for: what, why, what to do, and the status to end with.
package struct ControlError: Error, Equatable {
    package var exitStatus: CommandExit
    package var message: String
    package var remedy: String?
    package var issues: [Issue]

    package init(_ exitStatus: CommandExit, _ message: String, remedy: String? = nil, issues: [Issue] = []) {
        self.exitStatus = exitStatus
        self.message = message
        self.remedy = remedy
        self.issues = issues
    }

    /// As it stands on standard error.
    var text: String {
        let lines = ["convenectl: \(message)"] + issues.map { "  \($0.text)" } + (remedy.map { ["  → \($0)"] } ?? [])
        return lines.map(SafeText.escaped).joined(separator: "\n")
    }
}

extension Issue {
    /// `subjects.csv:12:7: phone “9,50E+08” is no number. Format the column as text`.
    var text: String {
        let position = [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
        let what = [field, value.map { "“\($0)”" }].compactMap(\.self).joined(separator: " ")
        let head = [position, severity == .warning ? "warning" : "", what].filter { !$0.isEmpty }
        let tail = remedy.map { "\(problem) → \($0)" } ?? problem
        return (head + [tail]).joined(separator: ": ")
    }
}

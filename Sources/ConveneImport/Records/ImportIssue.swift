/// One thing that is wrong, or doubtful, in an input, with its place and what to do about it.
package struct ImportIssue: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Severity: String, Sendable {
        /// Nothing is taken over while there is one of these.
        case error
        case warning
    }

    package var severity: Severity
    /// Nothing where the text came from a command line or a request.
    package var file: String?
    package var position: TextPosition?
    /// The column's name.
    package var field: String?
    package var value: String
    package var problem: String
    package var remedy: String?

    package init(
        _ severity: Severity = .error, file: String?, position: TextPosition?, field: String? = nil, value: String = "",
        problem: String, remedy: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.position = position
        self.field = field
        self.value = value
        self.problem = problem
        self.remedy = remedy
    }

    package var line: Int? { position?.line }
    package var column: Int? { position?.column }

    /// `subjects.csv:12:45 phone “9,50E+08”: Excel has damaged this number; type it again as text`
    package var description: String {
        let place = [file, position?.description].compactMap(\.self).joined(separator: ":")
        let quoted = value.isEmpty ? nil : "“\(value.shown)”"
        let head = [place.isEmpty ? nil : place, field, quoted].compactMap(\.self).joined(separator: " ")
        let body = [problem, remedy].compactMap(\.self).joined(separator: "; ")
        return head.isEmpty ? body : "\(head): \(body)"
    }
}

extension String {
    /// The text on one line and of a length for a message: control characters escaped, the rest cut.
    fileprivate var shown: String {
        var text = ""
        for scalar in unicodeScalars.prefix(80) {
            text += scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
        }
        return unicodeScalars.count > 80 ? text + "…" : text
    }
}

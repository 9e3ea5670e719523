/// A text that is not JSON, and where it stops being so (the column counts bytes).
package struct InvalidJSON: Error, Equatable, CustomStringConvertible {
    package let line: Int
    package let column: Int
    package let problem: String

    package var description: String { "not valid JSON at line \(line), column \(column): \(problem)" }
}

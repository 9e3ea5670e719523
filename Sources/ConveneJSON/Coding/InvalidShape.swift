/// A JSON value that is not of the shape asked for.
package struct InvalidShape: Error, Equatable, CustomStringConvertible {
    /// Where in the value: `files[2].name`; empty for the value itself.
    package let path: String
    package let problem: String

    package init(_ path: [any CodingKey], _ problem: String) {
        self.path = path.reduce(into: "") { text, key in
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += (text.isEmpty ? "" : ".") + JSONCoding.name(of: key)
            }
        }
        self.problem = problem
    }

    package var description: String { path.isEmpty ? "the value \(problem)" : "“\(path)” \(problem)" }
}

/// The position of an element in a list, as a step of a path.
struct IndexKey: CodingKey {
    let index: Int

    init(_ index: Int) { self.index = index }
    init?(intValue: Int) { index = intValue }
    init?(stringValue: String) { nil }

    var intValue: Int? { index }
    var stringValue: String { String(index) }
}

/// Where the keys and values of one TOML text stand.
package struct PositionIndex: Sendable {
    package struct Place: Equatable, Sendable {
        /// Of the key, or of the element itself where it is one of an array.
        package var key: SourcePosition
        package var value: SourcePosition
    }

    private var places: [SourcePath: Place] = [:]

    /// The first escape of the sign NUL, which the parser would take for the end of a text.
    var nulEscape: SourcePosition?

    /// A place at which the parser of TOMLKit 0.6 ends the whole process by an assertion, instead of refusing the text.
    struct Trap: Sendable {
        var position: SourcePosition
        var problem: String
        /// Where the header or the setting begins that holds it, in bytes.
        var statement: Int
    }

    /// The first of them.
    var trap: Trap?

    package subscript(path: SourcePath) -> Place? { places[path] }

    /// Notes a place unless one is known; `replacing` is for a header that comes after something implied its table.
    mutating func note(_ path: SourcePath, key: SourcePosition, value: SourcePosition, replacing: Bool = false) {
        guard replacing || places[path] == nil else { return }
        places[path] = Place(key: key, value: value)
    }
}

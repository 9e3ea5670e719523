/// A text with placeholders. What they stand for is escaped for the place where the template stands, never spliced in.
package struct Template: Equatable, Sendable {
    enum Part: Equatable, Sendable {
        case literal(String)
        case placeholder(Placeholder)
    }

    let parts: [Part]

    /// Reads `text`. An unknown placeholder is refused, since it would go out as it stands.
    package init(_ text: String) throws(InvalidGateway) {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "${") {
            if open.lowerBound > rest.startIndex { parts.append(.literal(String(rest[..<open.lowerBound]))) }
            guard let close = rest[open.upperBound...].firstIndex(of: "}") else {
                throw InvalidGateway("“\(text)” has a ${ without a }")
            }
            let name = rest[open.upperBound..<close]
            guard let placeholder = Placeholder(name) else {
                throw InvalidGateway("“${\(name)}” is unknown; possible are: \(Placeholder.forms)")
            }
            parts.append(.placeholder(placeholder))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.literal(String(rest))) }
        self.parts = parts
    }

    var placeholders: [Placeholder] {
        parts.compactMap { part in
            if case .placeholder(let placeholder) = part { placeholder } else { nil }
        }
    }

    /// What stands before the first placeholder.
    var prefix: String {
        if case .literal(let text) = parts.first { text } else { "" }
    }

    /// The text with `value` for each placeholder.
    func filled(_ value: (Placeholder) -> String) -> String {
        parts.map { part in
            switch part {
            case .literal(let text): text
            case .placeholder(let placeholder): value(placeholder)
            }
        }.joined()
    }
}

/// Settings of a gateway that cannot work, with the reason and the remedy.
package struct InvalidGateway: Error, Equatable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}

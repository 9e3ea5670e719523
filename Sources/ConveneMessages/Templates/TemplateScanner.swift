/// Finds the tags of a template and refuses what rendering would pass over in silence or stumble on.
///
/// The Mustache library renders an unknown name as nothing, and aborts the process on some uses of inheritance. So names are
/// checked here, and only variables, sections and comments are let through.
struct TemplateScanner {
    private let file: String
    private var line: Int
    private var sections: [(name: String, line: Int)] = []
    private(set) var variables: Set<TemplateVariable> = []

    /// `firstLine` is the line of the file that the text to scan begins on.
    init(file: String, firstLine: Int) {
        self.file = file
        line = firstLine
    }

    mutating func scan(_ text: Substring) throws(TemplateError) {
        var rest = text
        while let opening = rest.firstRange(of: "{{") {
            line += rest[..<opening.lowerBound].lineBreaks
            rest = rest[opening.upperBound...]
            let isTriple = rest.hasPrefix("{")
            guard let closing = rest.firstRange(of: isTriple ? "}}}" : "}}") else { throw error(.unclosedTag) }
            let tag = rest[..<closing.lowerBound]
            try check(isTriple ? tag.dropFirst() : tag, isPlain: isTriple)
            line += tag.lineBreaks
            rest = rest[closing.upperBound...]
        }
        if let open = sections.last {
            throw TemplateError(file: file, line: open.line, problem: .unclosedSection(open.name))
        }
    }

    private mutating func check(_ tag: Substring, isPlain: Bool) throws(TemplateError) {
        guard let sign = tag.first else { throw error(.emptyTag) }
        switch sign {
        case "!" where !isPlain: return
        case "#" where !isPlain, "^" where !isPlain:
            sections.append((try name(tag.dropFirst()), line))
        case "/" where !isPlain:
            let name = try name(tag.dropFirst())
            guard sections.popLast()?.name == name else { throw error(.unopenedSection(name)) }
        case "&" where !isPlain: _ = try name(tag.dropFirst())
        default: _ = try name(tag)
        }
    }

    private mutating func name(_ text: Substring) throws(TemplateError) -> String {
        guard let name = text.nonBlank else { throw error(.emptyTag) }
        guard name.utf8.allSatisfy({ $0 == UInt8(ascii: "_") || UInt8.alphanumerics.contains($0) }) else {
            throw error(.unsupportedTag("{{\(text)}}"))
        }
        guard let variable = TemplateVariable(rawValue: name) else { throw error(.unknownVariable(name)) }
        variables.insert(variable)
        return name
    }

    private func error(_ problem: TemplateError.Problem) -> TemplateError {
        TemplateError(file: file, line: line, problem: problem)
    }
}

extension Substring {
    fileprivate var lineBreaks: Int { count { $0.isNewline } }
}

extension UInt8 {
    fileprivate static let alphanumerics = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)
}

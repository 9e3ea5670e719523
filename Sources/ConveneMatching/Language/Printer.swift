package import ConveneModel

/// Writes a tree as text: reading it again gives the same tree. The canonical text is the English one.
package struct CriteriaPrinter: Sendable {
    package enum Layout: Sendable {
        /// One criterion per line.
        case lines
        /// With "and" instead of line breaks, for a cell or a command line.
        case oneLine
    }

    package var vocabulary: Vocabulary

    package init(vocabulary: Vocabulary = .english) {
        self.vocabulary = vocabulary
    }

    package func text(_ criteria: Criteria, layout: Layout = .lines) -> String {
        guard layout == .lines, case .all(let lines) = criteria else { return joined(criteria) }
        return lines.map { line in
            if case .any = line { joined(line) } else { term(line) }
        }.joined(separator: "\n")
    }

    /// Without brackets around it.
    private func joined(_ criteria: Criteria) -> String {
        switch criteria {
        case .all(let parts): parts.map(term).joined(separator: " \(word(.and)) ")
        case .any(let parts): parts.map(term).joined(separator: " \(word(.or)) ")
        default: term(criteria)
        }
    }

    /// As one part among others.
    private func term(_ criteria: Criteria) -> String {
        switch criteria {
        case .all, .any: "(\(joined(criteria)))"
        case .not(let inner): "\(word(.not)) \(term(inner))"
        case .atLeast(let count, let parts):
            "\(word(.atLeast)) \(count) \(word(.of)) (\(parts.map(joined).joined(separator: ", ")))"
        case .products(let count, let inner): "\(block(count)) (\(joined(inner)))"
        case .criterion(let criterion): text(criterion)
        }
    }

    private func block(_ count: Int) -> String {
        count == 1 ? word(.product) : "\(word(.atLeast)) \(count) \(word(.products))"
    }

    func word(_ keyword: Keyword) -> String { vocabulary.spelling(of: keyword) }
}

extension Criteria {
    /// The canonical text, one criterion per line: what a rule is stored and compared as.
    package var canonicalText: String { CriteriaPrinter().text(self) }
}

import ConveneModel
import Mustache

/// A template ready for use: parsed once, rendered for every recipient.
struct Template: Sendable {
    /// The file, or for a built-in one the name that its file would have.
    let name: String
    let subject: MustacheTemplate?
    let body: MustacheTemplate
    let variables: Set<TemplateVariable>

    init(name: String, channel: Channel, text: String) throws(TemplateError) {
        let text = text.nfc.replacing("\r\n", with: "\n")
        guard text.nonBlank != nil else { throw TemplateError(file: name, line: nil, problem: .empty) }
        self.name = name
        guard channel == .email else {
            (body, variables) = try Self.parse(text[...], name: name, firstLine: 1)
            subject = nil
            return
        }
        let heading = text.prefix { $0 != "\n" }
        let content = text.dropFirst(heading.count + 1)
        guard let words = heading.droppingPrefix("Subject:")?.nonBlank, content.nonBlank != nil else {
            throw TemplateError(file: name, line: 1, problem: .noSubject)
        }
        let (subject, subjectVariables) = try Self.parse(words[...], name: name, firstLine: 1)
        let (body, bodyVariables) = try Self.parse(content, name: name, firstLine: 2)
        (self.subject, self.body, variables) = (subject, body, subjectVariables.union(bodyVariables))
    }

    private static func parse(
        _ text: Substring, name: String, firstLine: Int
    ) throws(TemplateError) -> (MustacheTemplate, Set<TemplateVariable>) {
        var scanner = TemplateScanner(file: name, firstLine: firstLine)
        try scanner.scan(text)
        do {
            // Texts are written as they are; the HTML part escapes the finished text as a whole.
            return (try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text), scanner.variables)
        } catch {
            throw TemplateError(file: name, line: firstLine, problem: .malformed("\(error)"))
        }
    }
}

extension Substring {
    fileprivate func droppingPrefix(_ prefix: String) -> Substring? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }
}

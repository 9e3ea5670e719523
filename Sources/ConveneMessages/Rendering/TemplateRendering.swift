import ConveneModel
import Mustache

/// One template with one context's values.
struct TemplateRendering {
    let template: Template
    let values: [TemplateVariable: String]
    let subject: ID<Subject>

    /// The subject of a mail, on one line.
    func heading() throws(RenderingError) -> String {
        guard let subject = template.subject else { throw error(.empty) }
        return try line(subject, withRoom: true)
    }

    /// The body of a mail: paragraphs and lists, as a person would have typed them.
    func letter() throws(RenderingError) -> String {
        let text = try text(template.body, withRoom: true)
        guard let letter = Paragraphs(text).joined.nonBlank else { throw error(.empty) }
        return letter + "\n"
    }

    /// The text of an SMS, on one line.
    func line(withRoom: Bool) throws(RenderingError) -> String {
        try line(template.body, withRoom: withRoom)
    }

    private func line(_ part: MustacheTemplate, withRoom: Bool) throws(RenderingError) -> String {
        let words = try text(part, withRoom: withRoom).onOneLine.split(separator: " ")
        guard !words.isEmpty else { throw error(.empty) }
        return words.joined(separator: " ")
    }

    private func text(_ part: MustacheTemplate, withRoom: Bool) throws(RenderingError) -> String {
        var texts = values
        texts[.ifRoom] = withRoom ? "yes" : nil
        let scope = TemplateValues(texts)
        let text = part.render(scope)
        guard scope.missing.isEmpty else { throw error(.missing(scope.missing)) }
        return text
    }

    private func error(_ problem: RenderingError.Problem) -> RenderingError {
        RenderingError(template: template.name, subject: subject, problem: problem)
    }
}

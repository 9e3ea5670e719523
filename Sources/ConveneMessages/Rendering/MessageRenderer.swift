package import ConveneModel

/// Makes texts out of contexts. Its templates are parsed once; use one renderer for many messages.
package struct MessageRenderer: Sendable {
    private let templates: TemplateSet
    private let office: Office

    package init(templates: TemplateSet, office: Office) {
        self.templates = templates
        self.office = office
    }

    /// The mail for `context`, with a text and an HTML part of the same content.
    package func email(
        _ context: MessageContext, purpose: Purpose, language: MessageLanguage, envelope: EmailEnvelope,
        calendar: CalendarPart? = nil
    ) throws(RenderingError) -> EmailMessage {
        let rendering = try rendering(context, purpose: purpose, language: language, channel: .email)
        let label = context.messageClass == .promotion ? "\(advertisingLabel(language)) " : ""
        let subject = label + (try rendering.heading())
        let text = try rendering.letter()
        let html = HTMLFrame(language: language, title: subject).page(text)
        return EmailMessage(envelope: envelope, subject: subject, text: text, html: html, calendar: calendar)
    }

    /// The SMS for `context`. What a template keeps `if_room` is left out where that saves a segment.
    package func sms(
        _ context: MessageContext, purpose: Purpose, language: MessageLanguage, plain: Bool
    ) throws(RenderingError) -> SMSText {
        let rendering = try rendering(context, purpose: purpose, language: language, channel: .sms)
        let full = labelled(try rendering.line(withRoom: true), context, language, plain: plain)
        guard full.segments > 1, rendering.template.variables.contains(.ifRoom) else { return full }
        let lean = labelled(try rendering.line(withRoom: false), context, language, plain: plain)
        return lean.segments < full.segments ? lean : full
    }

    private func rendering(
        _ context: MessageContext, purpose: Purpose, language: MessageLanguage, channel: Channel
    ) throws(RenderingError) -> TemplateRendering {
        let key = TemplateKey(language: language, purpose: purpose, kind: context.event?.kind, channel: channel)
        let id = context.subject.id
        do throws(RenderingError.Problem) {
            let template = try templates.template(for: key)
            let values = context.values(office: office, language: language)
            return TemplateRendering(template: template, values: values, subject: id)
        } catch {
            throw RenderingError(template: key.description, subject: id, problem: error)
        }
    }

    /// Promotion has to be recognizable by its first signs and to say how it is refused; that is not left to a template.
    private func labelled(_ text: String, _ context: MessageContext, _ language: MessageLanguage, plain: Bool) -> SMSText {
        guard context.messageClass == .promotion else { return SMSText(text, plain: plain) }
        let hot = office.hotline.filter { !$0.isWhitespace }
        let refusal = language == .vietnamese ? "Từ chối: gọi \(hot)" : "Opt out: call \(hot)"
        return SMSText("\(advertisingLabel(language)) \(text) \(refusal)", plain: plain)
    }

    private func advertisingLabel(_ language: MessageLanguage) -> String {
        language == .vietnamese ? "[QC]" : "[AD]"
    }
}

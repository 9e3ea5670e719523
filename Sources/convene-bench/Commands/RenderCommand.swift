import ArgumentParser
import ConveneMessages
import ConveneModel

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "The making of texts: whole e-mails with all their parts, and SMS.")

    @Option(name: .long, help: "How many of each kind are made.")
    var messages = 5_000

    func run() throws {
        let renderer = MessageRenderer(templates: try TemplateSet(), office: GeneratedOffice.office)
        let contexts = GeneratedSubjects.list(messages).map { MessageContext(subject: $0.reachable, event: event, now: now) }
        let reporter = Reporter(bench: "render", parameters: [("messages", messages)])
        let (mailing, bytes) = try measured {
            try contexts.reduce(0) { try $0 + email($1, renderer).rendered().count }
        }
        reporter.report("email", Double(messages) / mailing, "1/s", [("bytes", bytes / messages)])
        let (texting, segments) = try measured {
            try contexts.reduce(0) {
                try $0 + renderer.sms($1, purpose: .reminder, language: .vietnamese, plain: true).segments
            }
        }
        reporter.report("sms", Double(messages) / texting, "1/s", [("segments", segments / messages)])
    }

    private var event: Event { GeneratedEvent.event }

    private var now: CivilDateTime {
        CivilDateTime(localSeconds: GeneratedEvent.now.seconds + 7 * 3600)
    }

    private func email(_ context: MessageContext, _ renderer: MessageRenderer) throws -> EmailMessage {
        let address = EmailAddress(trusted: "\(context.subject.id)@hoptacxa.example")
        let envelope = EmailEnvelope(
            from: Mailbox(name: GeneratedOffice.office.name, address: GeneratedOffice.address),
            to: Mailbox(name: context.subject.contact.name, address: address), date: GeneratedEvent.now, offsetSeconds: 7 * 3600,
            messageID: "cv-bench-\(context.subject.id)@phuongduytien.example")
        return try renderer.email(context, purpose: .invitation, language: .vietnamese, envelope: envelope)
    }
}

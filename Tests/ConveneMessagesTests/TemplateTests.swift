import ConveneMessages
import ConveneModel
import Testing

@Suite struct TemplateTests {
    private func refusal(_ text: String, path: String = "vi/reminder.sms.mustache") -> TemplateError? {
        do throws(TemplateError) {
            _ = try TemplateSet(files: [TemplateSet.File(path: path, text: text)])
            return nil
        } catch {
            return error
        }
    }

    private func sms(_ text: String, purpose: Purpose = .reminder, path: String = "vi/reminder.sms.mustache") throws -> SMSText {
        let templates = try TemplateSet(files: [TemplateSet.File(path: path, text: text)])
        let sample = try SampleProgramme()
        let context = MessageContext(
            subject: try sample.subject("S001"), event: try sample.event("E11"),
            now: try #require(CivilDateTime("2026-11-20T08:00")))
        let renderer = MessageRenderer(templates: templates, office: SampleProgramme.office)
        return try renderer.sms(context, purpose: purpose, language: .vietnamese, plain: true)
    }

    @Test func `an unknown name is refused with its file, its line and the names there are`() throws {
        let error = try #require(refusal("{{brand}}\n{{#where}}\n{{evnt}}{{/where}}"))
        #expect(error.line == 3)
        #expect(error.problem == .unknownVariable("evnt"))
        #expect(error.description.hasPrefix("vi/reminder.sms.mustache:3: “evnt” is no variable; use org, brand, hot, "))
    }

    @Test(arguments: [
        ("{{event", 1, TemplateError.Problem.unclosedTag), ("a\n{{{event}}", 2, .unclosedTag), ("{{}}", 1, .emptyTag),
        ("{{ }}", 1, .emptyTag),
        ("{{#event}}x", 1, .unclosedSection("event")), ("x\n{{/event}}", 2, .unopenedSection("event")),
        ("{{#event}}{{#where}}{{/event}}{{/where}}", 1, .unopenedSection("event")),
        ("{{> footer}}", 1, .unsupportedTag("{{> footer}}")),
        ("{{=<% %>=}}", 1, .unsupportedTag("{{=<% %>=}}")), ("{{$event}}{{/event}}", 1, .unsupportedTag("{{$event}}")),
        ("{{uppercased(event)}}", 1, .unsupportedTag("{{uppercased(event)}}")),
        ("{{event.count}}", 1, .unsupportedTag("{{event.count}}")),
        ("{{.}}", 1, .unsupportedTag("{{.}}")), ("{{% CONTENT_TYPE:HTML}}", 1, .unsupportedTag("{{% CONTENT_TYPE:HTML}}")),
    ])
    func `what cannot be rendered is refused`(text: String, line: Int, problem: TemplateError.Problem) {
        let error = refusal(text)
        #expect(error?.problem == problem)
        #expect(error?.line == line)
    }

    @Test(arguments: [
        ("fr/reminder.sms.mustache", TemplateError.Problem.unknownLanguage), ("reminder.sms.mustache", .unknownLanguage),
        ("vi/greeting.sms.mustache", .unknownPurpose("greeting")), ("vi/reminder.fax.mustache", .unknownChannel("fax")),
        ("vi/reminder.picnic.sms.mustache", .unknownKind("picnic")), ("vi/reminder.sms.txt", .fileName),
        ("vi/reminder.mustache", .fileName),
    ])
    func `a file that names nothing known is refused`(path: String, problem: TemplateError.Problem) {
        #expect(refusal("x", path: path)?.problem == problem)
    }

    @Test func `a mail's template begins with its subject`() {
        #expect(refusal("Kính gửi", path: "vi/reminder.email.mustache")?.problem == .noSubject)
        #expect(refusal("Subject: x\n\nKính {{gui}}", path: "vi/reminder.email.mustache")?.line == 3)
        #expect(refusal("Subject: {{event}}\n\nKính gửi {{addressee}}", path: "vi/reminder.email.mustache") == nil)
        #expect(refusal("\n ")?.problem == .empty)
    }

    @Test func `an office's template replaces the built-in one, for a kind before in general`() throws {
        #expect(try sms("Họp {{short_title}}").text == "Hop Hoi nghi so ket OCOP 2026")
        #expect(try sms("Họp {{{short_title}}} {{! không in }}{{& hot}}").text == "Hop Hoi nghi so ket OCOP 2026 0950000001")
        #expect(try sms("Riêng", path: "/etc/convene/templates/vi/reminder.conference.sms.mustache").text == "Rieng")
        #expect(try sms("Riêng", path: "vi/reminder.fair.sms.mustache").text.hasPrefix("UBND P.Duy Tien nhac lich"))
        let twice = TemplateSet.File(path: "vi/reminder.sms.mustache", text: "x")
        #expect(throws: TemplateError.self) { try TemplateSet(files: [twice, twice]) }
    }

    @Test func `a variable without a value is an error that names template and subject`() throws {
        let error = try #require(throws: RenderingError.self) {
            try sms("{{event}} {{support}} {{#session}}{{session}}{{/session}}")
        }
        #expect(error.problem == .missing(["support"]))
        #expect(error.description.hasPrefix("template vi/reminder.sms.mustache, subject S001: no value for support;"))
    }

    @Test func `what is kept for room goes where it would cost a segment`() throws {
        let filling = String(repeating: "x", count: 150)
        #expect(try sms("\(filling){{#if_room}} 123456789{{/if_room}}").length == 160)
        #expect(try sms("\(filling){{#if_room}} 1234567890{{/if_room}}").length == 150)
        #expect(try sms("\(filling)\(filling){{#if_room}} 12345{{/if_room}}").length == 306)
    }

    @Test(arguments: [("vi", MessageLanguage.vietnamese), ("vi-VN", .vietnamese), ("EN", .english), ("en_GB", .english)])
    func `a language is known by its tag`(tag: String, language: MessageLanguage) {
        #expect(MessageLanguage(tag: tag) == language)
        #expect(MessageLanguage(tag: "x\(tag)") == nil)
    }
}

package import ConveneModel

/// An event with what its `reminders` column says. The order of the rules means nothing.
package struct EventWithRules: Equatable, Sendable {
    package var event: Event
    package var rules: [ReminderRule.Content]

    package init(event: Event, rules: [ReminderRule.Content] = []) {
        self.event = event
        self.rules = rules
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.event == right.event && Set(left.rules) == Set(right.rules)
    }
}

/// Events as text.
package enum EventRecord {
    /// The table, with `rules` for the language of the `reminders` column.
    package static func table(_ rules: RuleSyntax) -> RecordTable<EventWithRules> {
        RecordTable(
            noun: "event", blank: EventWithRules(event: blank), columns: what + whereAndWhen + who + papers(rules))
    }

    private static var blank: Event {
        let day = CivilDateTime(localSeconds: 0)
        return Event(
            id: ID(trusted: ""), title: "", kind: .conference, status: .draft, startsAt: day, endsAt: day, zone: .utc)
    }

    private static let what: [Column<EventWithRules>] = [
        .required("id", \.event.id, .id(), "the office's own number or a short name"),
        .required("title", \.event.title, .text, "the official title"),
        .optional("short_title", \.event.shortTitle, .text(atMost: 40), "the title for an SMS, at most 40 characters"),
        .optional("title_en", \.event.titleEnglish, .text, "the title in English"),
        .required("kind", \.event.kind, .word(), "what sort of event it is"),
        .defaulted("status", \.event.status, to: .draft, .word(), "nothing is sent for a draft"),
        .defaulted("message_class", \.event.messageClass, to: .notice, .word(), "what its messages are before the law"),
        .optional("organizer", \.event.organizer, .text, "who holds it"),
        .list("co_organizers", \.event.coOrganizers, .text, "with whom"),
        .optional("contact", \.event.contact, .text, "whom to ask"),
    ]

    private static let whereAndWhen: [Column<EventWithRules>] = [
        .optional("venue", \.event.venue.name, .text, "the venue"),
        .optional("venue_short", \.event.venue.shortName, .text, "the venue for an SMS"),
        .optional("address", \.event.venue.address, .text, "the venue's address"),
        .optional("locality_id", \.event.venue.locality, .id(), "the venue's place, by its id"),
        .required("starts_at", \.event.startsAt, .dateTime, "local start"),
        .required("ends_at", \.event.endsAt, .dateTime, "local end"),
        .required("timezone", \.event.zone, .zone, "the zone of all its times, such as Asia/Ho_Chi_Minh"),
        .optional("register_by", \.event.registerBy, .dateTime, "the last moment to register"),
    ]

    private static let who: [Column<EventWithRules>] = [
        .optional("capacity", \.event.capacity, .number(in: 1...Int.max), "seats in all; empty means no limit"),
        .optional("quota_per_locality", \.event.quotaPerLocality, .number(in: 1...Int.max), "seats for one place at most"),
        .defaulted("session_mode", \.event.sessionMode, to: .parts, .word(), "how its sessions relate"),
        .optional("audience", \.event.audience, .lines, "who may come, in the criteria language; empty means nobody"),
        .list("requirements", \.event.requirements, .text, "what those who come must have"),
    ]

    private static func papers(_ syntax: RuleSyntax) -> [Column<EventWithRules>] {
        [
            .optional("bring", \.event.bring, .text, "what to bring"),
            .optional("support", \.event.support, .text, "what is paid for"),
            .optional("document_no", \.event.documentNumber, .text, "number of the letter"),
            .optional("signed_by", \.event.signedBy, .text, "who signs it"),
            reminders(syntax),
            .optional("replaces", \.event.replaces, .id(), "the event that it stands in for, by its id"),
            .optional("notes", \.event.notes, .lines, "anything else"),
        ]
    }

    private static func reminders(_ syntax: RuleSyntax) -> Column<EventWithRules> {
        let format = CellFormat<[ReminderRule.Content]>(parse: syntax.parse, print: syntax.print, keepsLines: true)
        return Column(
            name: "reminders", doc: "what is sent when, such as: invite -9d 08:00 email,sms; remind -1d 17:00 sms",
            isRequired: false, allowed: [], shape: .text,
            read: { text, record throws(CellProblem) in record.rules = try format.value(in: text) ?? [] },
            print: { $0.rules.isEmpty ? "" : format.print($0.rules) },
            isSame: { Set($0.rules) == Set($1.rules) })
    }
}

import ConveneModel
import ConveneReminders
import Testing

/// An instant in RFC 3339, or a clock reading of Duy Tiên (UTC+7).
func at(_ text: String) throws -> Instant {
    try #require(Instant(text) ?? Instant("\(text):00+07:00"), "\(text) is an instant")
}

func civil(_ text: String) throws -> CivilDateTime {
    try #require(CivilDateTime(text), "\(text) is a clock reading")
}

/// A small office: one event with rules, and the subjects registered for it.
struct Office {
    static let zone = ZoneRules(offsetSeconds: 7 * 3600)

    var input: PlanInput

    /// A conference on 25 November 2026 at 08:00, to register for until the 23rd at 16:30.
    init(_ rules: String, kind: EventKind = .conference) throws {
        var event = Event(
            id: ID(trusted: "E11"), title: "Hội nghị sơ kết OCOP", kind: kind, status: .scheduled,
            startsAt: try civil("2026-11-25T08:00"), endsAt: try civil("2026-11-25T11:30"), zone: ZoneID("Asia/Ho_Chi_Minh"))
        event.registerBy = kind == .deadline ? nil : try civil("2026-11-23T16:30")
        input = PlanInput(event: event, sessions: [], rules: [], registrations: [], heldKeys: [], zone: Self.zone)
        try setRules(rules)
    }

    mutating func setRules(_ text: String) throws {
        let highest = input.rules.compactMap { RuleReconciliation.number(of: $0.id) }.max() ?? 0
        input.rules =
            RuleReconciliation(
                event: input.event.id, existing: input.rules, wanted: try Content.parse(text), highestNumber: highest
            ).rules
    }

    /// Registers a subject that can be reached by e-mail and SMS; `change` may take that away.
    mutating func register(
        _ id: String, _ state: RegistrationState, on day: String = "2026-11-01T09:00", change: (inout Subject) -> Void = { _ in }
    ) throws {
        var subject = Subject(id: ID(trusted: id), name: "HTX mẫu \(id)", kind: .cooperative)
        subject.contact.phone = PhoneNumber(trusted: "+84950000101")
        subject.contact.email = EmailAddress(trusted: "lienhe@htxmau.example")
        subject.consent = Consent(sms: .granted, email: .granted)
        change(&subject)
        let registration = Registration(event: input.event.id, subject: subject.id, state: state, changedAt: try at(day))
        input.registrations.append((registration, subject))
    }

    mutating func addSession(_ id: String, _ sequence: Int, _ start: String, _ end: String) throws {
        input.sessions.append(
            Session(
                id: ID(trusted: id), event: input.event.id, sequence: sequence, title: id, startsAt: try civil(start),
                endsAt: try civil(end)))
    }

    /// Plans at a clock reading and lets the ledger take it in.
    mutating func run(_ text: String) throws -> Plan {
        let now = try at(text)
        let result = plan(input, at: now)
        input.take(result, at: now)
        return result
    }
}

extension Plan {
    /// `S001 E11-r1 email,sms`, in the plan's order.
    var owedTexts: [String] { owed.map { "\($0.key.subject) \($0.rule) \($0.channels.text)" } }
    var skippedTexts: [String] { skipped.map { "\($0.key.subject) \($0.rule): \($0.reason)" } }
}

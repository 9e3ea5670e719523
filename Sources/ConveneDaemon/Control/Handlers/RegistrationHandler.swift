import ConveneAPI
import ConveneModel
import ConveneStore
import Hummingbird

/// Who is registered for what, and the steps that a registration takes.
struct RegistrationHandler: Sendable {
    let workplace: Workplace

    func register(on router: Router<ControlContext>) {
        router.answer(.list(.registration)) { request, _ in try await list(request) }
        router.answer(.create(.registration)) { request, context in try await create(request, context) }
        router.answer(.registrationAction) { request, context in try await act(request, context) }
    }

    private func list(_ request: Request) async throws -> Page<RegistrationItem> {
        let (limit, event, subject, state) = (
            try request.limit(), request.query(.event), request.query(.subject), try request.word(.state, RegistrationState.self)
        )
        let cursor = request.query(.after)?.split(separator: "/").map(String.init) ?? []
        let after = cursor.count == 2 ? (event: cursor[0], subject: cursor[1]) : ("", "")
        let registrations = try await workplace.store.read { access in
            if let event { _ = try access.events.get(event) }
            return try access.registrations(event: event, subject: subject, state: state, after: after, limit: limit)
        }
        let last = registrations.count == limit ? registrations.last : nil
        return Page(items: registrations.map(item), next: last.map { "\($0.event)/\($0.subject)" })
    }

    private func create(_ request: Request, _ context: ControlContext) async throws -> RegistrationItem {
        let body = try await request.body(as: RegistrationRequest.self, context)
        let (event, subject) = (try ID<Event>(body.event), try ID<Subject>(body.subject))
        let session = try body.session.map { try ID<Session>($0) }
        return item(
            try await workplace.change(as: try context.actor(), touching: event) { access in
                _ = try access.reading.events.get(event.text)
                _ = try access.reading.subjects.get(subject.text)
                try Self.check(session, of: event, in: access.reading)
                guard try access.propose(subject, for: event, session: session, note: nil) else {
                    throw StoreError.conflict("\(subject) is registered for \(event) already: see `convenectl registration list`")
                }
                return try Self.existing(subject, event, in: access.reading)
            })
    }

    private func act(_ request: Request, _ context: ControlContext) async throws -> RegistrationItem {
        let body = try await request.body(as: RegistrationActionRequest.self, context)
        let (event, subject): (ID<Event>, ID<Subject>) = (try context.id("event"), try context.id("subject"))
        let word = try context.parameter("action")
        guard let action = RegistrationAction(rawValue: word) else {
            let words = RegistrationAction.allCases.map(\.rawValue).joined(separator: ", ")
            throw ControlFailure(
                .invalid, "“\(word)” is nothing that can be done to a registration", remedy: "use one of: \(words)")
        }
        let session = try body.session.map { try ID<Session>($0) }
        let invitations = InvitationDesk(zones: workplace.zones, policy: workplace.settings.current.planning)
        return item(
            try await workplace.change(as: try context.actor(), touching: event) { access in
                try Self.check(session, of: event, in: access.reading)
                try Self.check(action, at: try access.reading.events.get(event.text))
                if action == .invite, try Self.existing(subject, event, in: access.reading).state == .proposed {
                    try invitations.invite(subject, to: try access.reading.events.get(event.text), in: access)
                } else {
                    try access.apply(action, to: subject, for: event, session: session, note: body.note)
                }
                return try Self.existing(subject, event, in: access.reading)
            })
    }

    private static func check(_ session: ID<Session>?, of event: ID<Event>, in access: ReadAccess) throws {
        guard let session else { return }
        guard try access.sessions.get(session.text).event == event else {
            throw ControlFailure(.invalid, "session \(session) is not one of event \(event)")
        }
    }

    /// What the event's own state rules out.
    private static func check(_ action: RegistrationAction, at event: Event) throws {
        guard event.status == .cancelled, action != .withdraw, action != .decline else { return }
        throw ControlFailure(
            .conflict, "event \(event.id) is cancelled: a registration for it can only be declined or withdrawn")
    }

    private static func existing(_ subject: ID<Subject>, _ event: ID<Event>, in access: ReadAccess) throws -> Registration {
        guard let registration = try access.registration(of: subject, for: event) else {
            throw StoreError.notFound(noun: "registration", id: "\(event)/\(subject)")
        }
        return registration
    }

    private func item(_ registration: Registration) -> RegistrationItem {
        RegistrationItem(registration, offsetSeconds: workplace.officeOffset(registration.changedAt))
    }
}

import ConveneModel
import ConveneReminders
import ConveneStore

/// Everything that one message's text is made of, read in one view of the store.
struct Material {
    let input: PlanInput
    let subject: Subject
    let session: Session?
    let products: [Product]
    let revision: Int64

    /// What the subject is told, in one line.
    var facts: String { Facts(event: input.event, session: session).fingerprint }

    /// Nothing where the event or the registration no longer exists.
    init?(_ claim: ClaimedMessage, zones: ZoneFiles, planning: PlanningPolicy, in access: ReadAccess) throws {
        let message = claim.row.message
        guard let event = try message.event.flatMap({ try access.events.find($0.text) }),
            let registration = try access.registration(of: message.key.subject, for: event.id)
        else { return nil }
        subject = try access.subjects.get(message.key.subject.text)
        let sessions = try access.sessions(of: event.id)
        session = sessions.first { $0.id == registration.session && event.sessionMode == .alternatives }
        let all = try access.products(of: subject.id)
        products = registration.products.isEmpty ? all : all.filter { registration.products.contains($0.id) }
        revision = try access.revision(of: event.id)
        input = PlanInput(
            event: event, sessions: sessions, rules: try access.rules(of: event.id), registrations: [(registration, subject)],
            heldKeys: [], zone: try zones.rules(of: event.zone), policy: planning)
    }
}

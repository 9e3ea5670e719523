import ConveneAPI
import ConveneModel
import ConveneStore
import Hummingbird

/// What can be asked of and done to an event as a whole: its match, its invitations.
struct EventHandler: Sendable {
    let workplace: Workplace

    private var matching: MatchDesk { MatchDesk(zones: workplace.zones) }

    func register(on router: Router<ControlContext>) {
        router.answer(.match) { _, context in
            let id = try context.parameter("id")
            let now = workplace.clock.now()
            return try await workplace.store.read { access in
                MatchReply(try matching.answer(for: try access.events.get(id), at: now, in: access))
            }
        }
        router.answer(.applyMatch) { request, context in try await apply(request, context) }
        router.answer(.invite) { _, context in
            let id: ID<Event> = try context.id()
            let desk = InvitationDesk(zones: workplace.zones, policy: workplace.settings.current.planning)
            return try await workplace.change(as: try context.actor(), touching: id) { access in
                try desk.invite(to: try access.reading.events.get(id.text), in: access)
            }
        }
    }

    private func apply(_ request: Request, _ context: ControlContext) async throws -> MatchReply {
        let id: ID<Event> = try context.id()
        guard try await request.body(as: MatchRequest.self, context).apply else {
            throw ControlFailure(.invalid, "a match is applied only with apply: true", remedy: "to look at it, use GET")
        }
        let desk = InvitationDesk(zones: workplace.zones, policy: workplace.settings.current.planning)
        return try await workplace.change(as: try context.actor(), touching: id) { access in
            let event = try access.reading.events.get(id.text)
            guard event.status == .scheduled || event.status == .draft else {
                throw ControlFailure(.conflict, "event \(id) is \(event.status.rawValue): nobody is proposed for it any more")
            }
            let answer = try matching.answer(for: event, at: access.now, in: access.reading)
            var reply = MatchReply(answer)
            (reply.proposed, reply.already) = try desk.propose(answer, in: access)
            return reply
        }
    }
}

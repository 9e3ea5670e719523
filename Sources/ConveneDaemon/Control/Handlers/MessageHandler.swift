import ConveneAPI
import ConveneModel
import ConveneStore
import Hummingbird

/// The ledger: what was owed to whom, and what became of it.
struct MessageHandler: Sendable {
    let workplace: Workplace

    func register(on router: Router<ControlContext>) {
        router.answer(.list(.message)) { request, _ in try await list(request) }
        router.answer(.show(.message)) { _, context in try await show(try context.parameter("id")) }
        router.answer(.queue) { _, _ in try await queue() }
    }

    private func list(_ request: Request) async throws -> Page<MessageItem> {
        var filter = MessageFilter()
        (filter.event, filter.subject, filter.state) = (
            request.query(.event), request.query(.subject), try request.word(.state, MessageState.self)
        )
        (filter.rule, filter.channel) = (request.query(.rule), try request.word(.channel, Channel.self))
        let (limit, after) = (try request.limit(), try Self.number(request.query(.after) ?? "0"))
        let rows = try await workplace.store.read { [filter] access in
            if let event = filter.event { _ = try access.events.get(event) }
            if let subject = filter.subject { _ = try access.subjects.get(subject) }
            return try access.messages(filter, after: after, limit: limit)
        }
        return Page(items: rows.map(item), next: rows.count == limit ? rows.last.map { String($0.message.id) } : nil)
    }

    private func show(_ text: String) async throws -> MessageReply {
        let id = try Self.number(text)
        let (row, dispatches) = try await workplace.store.read { access in
            let dispatches = try access.dispatches(of: id)
            return (try access.message(id), try dispatches.map { ($0, try access.attempts(at: $0.id)) })
        }
        return MessageReply(message: item(row), dispatches: dispatches.map(dispatchItem))
    }

    private func queue() async throws -> QueueReply {
        let (counts, rows) = try await workplace.store.read { (try $0.messageCounts(), try $0.queue(limit: 50)) }
        let oldest = rows.first.map { Timestamp($0.message.dueAt, offsetSeconds: workplace.officeOffset($0.message.dueAt)) }
        return QueueReply(byState: StateCounts(counts), oldestDue: oldest, items: rows.map(item))
    }

    private func item(_ row: MessageRow) -> MessageItem {
        MessageItem(row, offsetSeconds: workplace.officeOffset)
    }

    private func dispatchItem(_ dispatch: Dispatch, _ attempts: [Attempt]) -> DispatchItem {
        func stamp(_ instant: Instant) -> Timestamp { Timestamp(instant, offsetSeconds: workplace.officeOffset(instant)) }
        return DispatchItem(
            channel: dispatch.channel, gateway: dispatch.gateway, recipient: dispatch.recipient, messageId: dispatch.messageID,
            text: Self.readable(dispatch), bytes: dispatch.content.count,
            attempts: attempts.map { attempt in
                AttemptItem(
                    startedAt: stamp(attempt.startedAt), endedAt: attempt.endedAt.map(stamp), outcome: attempt.outcome,
                    code: attempt.code, detail: attempt.detail)
            })
    }

    /// An e-mail by its subject and text; an SMS as it is.
    private static func readable(_ dispatch: Dispatch) -> String {
        [dispatch.title, dispatch.text ?? String(decoding: dispatch.content, as: UTF8.self)].compactMap(\.self).joined(
            separator: "\n\n")
    }

    private static func number(_ text: String) throws -> Int64 {
        guard let number = Int64(text) else {
            throw ControlFailure(.notFound, "there is no message “\(text)”: they are numbered")
        }
        return number
    }
}

extension MessageItem {
    init(_ row: MessageRow, offsetSeconds: (Instant) -> Int) {
        func stamp(_ instant: Instant) -> Timestamp { Timestamp(instant, offsetSeconds: offsetSeconds(instant)) }
        let message = row.message
        self.init(
            id: message.id, event: message.event?.text, subject: message.key.subject.text,
            channel: (row.channel ?? message.channels.channels.first)?.rawValue ?? message.channels.text,
            channels: message.channels.text, rule: row.rule?.text ?? message.key.origin, purpose: message.purpose.rawValue,
            due: stamp(message.dueAt), state: message.state, reason: message.reason, nextAt: row.nextAt.map(stamp),
            usefulUntil: stamp(message.usefulUntil), attempts: row.attempts)
    }
}

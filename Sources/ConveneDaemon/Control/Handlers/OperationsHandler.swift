import ConveneAPI
import ConveneJSON
import ConveneModel
import ConveneReminders
import ConveneStore
import Hummingbird

/// Import, forecast, audit and the lifting of a hold.
struct OperationsHandler: Sendable {
    let workplace: Workplace

    func register(on router: Router<ControlContext>) {
        router.on(RouterPath(Route.importFiles.pattern), method: .post) { request, context in
            let reply = try await importFiles(request, context)
            return try Response(
                json: reply, status: reply.issues.contains { $0.severity == .error } ? .unprocessableContent : .ok)
        }
        router.answer(.forecast) { request, _ in try await forecast(request) }
        router.answer(.audit) { request, _ in try await audit(request) }
        router.answer(.release) { _, context in
            ["released": try await workplace.change(as: try context.actor()) { try $0.releaseHold() }]
        }
    }

    private func importFiles(_ request: Request, _ context: ControlContext) async throws -> ImportReply {
        let body = try await request.body(as: ImportRequest.self, context)
        let desk = ImportDesk(zones: workplace.zones, today: workplace.today)
        guard !body.dryRun else { return try await workplace.store.read { try desk.preview(body, in: $0) } }
        return try await workplace.change(as: try context.actor()) { try desk.take(body, in: $0) }
    }

    private func forecast(_ request: Request) async throws -> ForecastReply {
        let (event, subject, until) = (request.query(.event), request.query(.subject), request.query(.until))
        let now = workplace.clock.now()
        let end = try until.map { try endOfDay($0) } ?? now + .days(30)
        let policy = workplace.settings.current.planning
        let entries = try await workplace.store.read { [zones = workplace.zones] access in
            let events = try event.map { [try access.events.get($0)] } ?? access.liveEvents()
            return try events.flatMap { event in
                let zone = try zones.rules(of: event.zone)
                let input = try PlanInput(event: event, zone: zone, policy: policy, in: access)
                let waiting = try access.waitingMessages(of: event.id).filter { $0.nextAt.map { $0 < end } ?? false }
                return waiting.map { ForecastReply.Entry($0, in: zone) }
                    + ConveneReminders.forecast(input, from: now, until: end).map { ForecastReply.Entry($0, in: zone) }
            }
        }
        let wanted = entries.filter { subject == nil || $0.subject == subject }
        return ForecastReply(
            entries: wanted.sorted { ($0.at.instant, $0.subject, $0.rule) < ($1.at.instant, $1.subject, $1.rule) })
    }

    private func endOfDay(_ text: String) throws -> Instant {
        guard let day = CivilDate(text) else {
            throw ControlFailure(.invalid, "“\(text)” is no day", remedy: "write it like 2026-12-31")
        }
        let zone = try workplace.zones.rules(of: workplace.settings.current.officeZone)
        return zone.instant(of: CivilDateTime(date: day.adding(days: 1), time: .midnight))
    }

    private func audit(_ request: Request) async throws -> Page<AuditItem> {
        let (limit, noun, object) = (try request.limit(), request.query(.noun), request.query(.id))
        let after = request.query(.after).flatMap { Int64($0) } ?? 0
        let entries = try await workplace.store.read { try $0.audit(after: after, limit: limit, noun: noun, object: object) }
        let items = try entries.map { try AuditItem($0, offsetSeconds: workplace.officeOffset($0.at)) }
        return Page(items: items, next: entries.count == limit ? entries.last.map { String($0.id) } : nil)
    }
}

extension ForecastReply.Entry {
    /// A message that is in the ledger and waits.
    init(_ row: MessageRow, in zone: ZoneRules) {
        let (message, at) = (row.message, row.nextAt ?? row.message.dueAt)
        self.init(
            at: Timestamp(at, offsetSeconds: zone.offsetSeconds(at: at)), event: message.event?.text,
            subject: message.key.subject.text, rule: row.rule?.text ?? message.key.origin, channels: message.channels.text,
            verdict: "send", reason: message.reason)
    }

    init(_ entry: ForecastEntry, in zone: ZoneRules) {
        let at = Timestamp(entry.at, offsetSeconds: zone.offsetSeconds(at: entry.at))
        switch entry.outcome {
        case .owed(let message):
            self.init(
                at: at, event: message.event.text, subject: message.key.subject.text, rule: message.rule.text,
                channels: message.channels.text, verdict: "send", reason: message.reason)
        case .skipped(let message):
            self.init(
                at: at, event: message.event.text, subject: message.key.subject.text, rule: message.rule.text,
                channels: message.channels.text, verdict: "skip", reason: message.reason)
        }
    }
}

extension AuditItem {
    init(_ entry: AuditEntry, offsetSeconds: Int) throws {
        func object(_ text: String?) throws -> JSONObject? {
            try text.map { try JSONCoding.decode(JSONObject.self, from: $0.utf8) }
        }
        self.init(
            id: entry.id, at: Timestamp(entry.at, offsetSeconds: offsetSeconds), actor: entry.actor, uid: entry.uid,
            action: entry.action, noun: entry.noun, object: entry.object, before: try object(entry.before),
            after: try object(entry.after))
    }
}

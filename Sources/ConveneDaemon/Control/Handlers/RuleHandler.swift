import ConveneAPI
import ConveneImport
import ConveneModel
import ConveneReminders
import ConveneStore
import Hummingbird

/// The reminder rules of events.
struct RuleHandler: Sendable {
    let workplace: Workplace

    func register(on router: Router<ControlContext>) {
        router.answer(.list(.rule)) { request, _ in try await list(request) }
        router.answer(.show(.rule)) { _, context in
            let id = try context.parameter("id")
            return RuleItem(try await workplace.store.read { try $0.rule(id) })
        }
        router.answer(.create(.rule)) { request, context in try await create(request, context) }
        router.answer(.edit(.rule)) { request, context in try await edit(request, context) }
        router.answer(.remove(.rule)) { _, context in try await remove(context) }
    }

    private func list(_ request: Request) async throws -> Page<RuleItem> {
        let event = request.query(.event)
        let rules = try await workplace.store.read { access in
            let events = try event.map { [try access.events.get($0)] } ?? access.events.all()
            return try events.flatMap { try access.rules(of: $0.id) }
        }
        return Page(items: rules.map(RuleItem.init))
    }

    private func create(_ request: Request, _ context: ControlContext) async throws -> RuleItem {
        let body = try await request.body(as: RuleRequest.self, context)
        let content = try Self.content(body.rule)
        let rule = try await workplace.change(as: try context.actor(), touching: try ID(body.event)) { access in
            let event = try access.reading.events.get(body.event)
            let existing = try access.reading.rules(of: event.id)
            guard !existing.contains(where: { $0.content == content }) else {
                throw StoreError.conflict("event \(event.id) has the rule “\(content.text)” already")
            }
            try access.replaceRules(of: event.id, by: existing.map(\.content) + [content])
            return try access.reading.rules(of: event.id).first { $0.content == content }
        }
        guard let rule else { throw ControlFailure(.failed, "the rule was not kept") }
        return RuleItem(rule)
    }

    private func edit(_ request: Request, _ context: ControlContext) async throws -> RuleItem {
        let id = try context.parameter("id")
        let content = try Self.content(try await request.body(as: RuleEditRequest.self, context).rule)
        return RuleItem(
            try await workplace.change(as: try context.actor()) { access in
                var rule = try access.reading.rule(id)
                guard rule.content != content else { return rule }
                rule.content = content
                rule.version += 1
                try access.put(rule)
                return rule
            })
    }

    private func remove(_ context: ControlContext) async throws -> RuleItem {
        let id = try context.parameter("id")
        return RuleItem(
            try await workplace.change(as: try context.actor()) { access in
                let rule = try access.reading.rule(id)
                try access.removeRule(rule.id)
                return rule
            })
    }

    /// Exactly one rule in its compact form.
    private static func content(_ text: String) throws -> ReminderRule.Content {
        let contents: [ReminderRule.Content]
        do throws(RuleSyntaxError) {
            contents = try ReminderRule.Content.parse(text)
        } catch {
            throw ControlFailure(
                .invalid, "“\(text)” is no rule: column \(error.column): “\(error.word)” \(error.problem)", remedy: error.remedy)
        }
        guard let content = contents.first, contents.count == 1 else {
            throw ControlFailure(.invalid, "“\(text)” holds \(contents.count) rules", remedy: "give one rule at a time")
        }
        return content
    }
}

extension RuleItem {
    init(_ rule: ReminderRule) {
        self.init(
            id: rule.id.text, event: rule.event.text, version: rule.version, rule: rule.content.text,
            purpose: rule.content.purpose.rawValue, channels: rule.content.channels.text)
    }
}

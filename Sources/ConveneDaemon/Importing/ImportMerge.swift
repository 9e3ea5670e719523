import ConveneImport
import ConveneModel
import ConveneReminders
import ConveneStore

/// Writes the changes that an import makes, in an order in which every reference finds its object.
struct ImportMerge {
    let access: WriteAccess

    func apply(_ changes: Changes) throws {
        try apply(ordered(changes.localities, by: \.id, after: { $0.parent }), to: access.localities)
        try apply(changes.subjects, to: access.subjects)
        try apply(changes.products, to: access.products)
        try applyEvents(changes.events)
        try apply(changes.sessions, to: access.sessions)
        try apply(changes.holidays, to: access.holidays)
    }

    private func apply<Value>(_ changes: NounChanges<Value>, to table: TableWriter<Value>) throws {
        for value in changes.created { try table.insert(value) }
        for update in changes.updated { try table.update(update.after) }
    }

    private func applyEvents(_ changes: NounChanges<EventWithRules>) throws {
        let created = ordered(changes, by: \.event.id, after: { $0.event.replaces }).created
        for value in created {
            try access.events.insert(value.event)
            try access.replaceRules(of: value.event.id, by: value.rules)
        }
        for update in changes.updated {
            try access.events.update(update.after.event)
            try access.replaceRules(of: update.after.event.id, by: update.after.rules)
        }
    }

    /// The created ones with whatever each refers to in front of it. The reader has refused circles.
    private func ordered<Value, Noun>(
        _ changes: NounChanges<Value>, by id: (Value) -> ID<Noun>, after reference: (Value) -> ID<Noun>?
    ) -> NounChanges<Value> {
        let pending = Dictionary(changes.created.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
        var placed: Set<ID<Noun>> = []
        var result: [Value] = []
        func place(_ value: Value) {
            guard placed.insert(id(value)).inserted else { return }
            if let earlier = reference(value).flatMap({ pending[$0] }) { place(earlier) }
            result.append(value)
        }
        for value in changes.created { place(value) }
        var ordered = changes
        ordered.created = result
        return ordered
    }
}

extension WriteAccess {
    /// Brings an event's rules to the contents given: those that say the same stay, edited ones get a new version.
    func replaceRules(of event: ID<Event>, by contents: [ReminderRule.Content]) throws {
        let highest = try reading.ruleIDsEver(of: event).compactMap(RuleReconciliation.number).max() ?? 0
        let result = RuleReconciliation(
            event: event, existing: try reading.rules(of: event), wanted: contents, highestNumber: highest)
        // A rule that comes back is the same rule: what it has told stays told.
        let former = try reading.removedRules(of: event)
        for rule in result.added { try put(former.first { $0.content == rule.content }?.nextVersion ?? rule) }
        for rule in result.edited { try put(rule) }
        for rule in result.removed { try removeRule(rule.id) }
    }
}

extension ReminderRule {
    /// The store takes a rule that it knows, a removed one too, only as a later version.
    fileprivate var nextVersion: Self {
        var rule = self
        rule.version += 1
        return rule
    }
}

package import ConveneModel

/// What becomes of an event's rules when a new list of contents is given for them.
///
/// An edit keeps the rule's id, and so nobody gets twice what the old version told already. A rule that says the same
/// keeps everything; the others pair up with what is left of their purpose, in order; the rest is new or removed.
package struct RuleReconciliation: Equatable, Sendable {
    /// All rules that hold from now on, in the order of the new list.
    package private(set) var rules: [ReminderRule] = []
    package private(set) var kept: [ReminderRule] = []
    /// In their new version.
    package private(set) var edited: [ReminderRule] = []
    package private(set) var added: [ReminderRule] = []
    package private(set) var removed: [ReminderRule] = []

    /// Decides for `wanted`. New rules are numbered above `highestNumber`, the highest that a rule of this event ever had:
    /// the id of a removed rule is never given again, since the ledger still knows it.
    package init(event: ID<Event>, existing: [ReminderRule], wanted: [ReminderRule.Content], highestNumber: Int) {
        let pairs = Self.pairs(existing, wanted)
        var number = max(highestNumber, existing.compactMap { Self.number(of: $0.id) }.max() ?? 0)
        for (content, partner) in zip(wanted, pairs) {
            guard let partner else {
                number += 1
                add(ReminderRule(id: Self.id(event, number), event: event, content: content))
                continue
            }
            keep(existing[partner], as: content)
        }
        let partners = Set(pairs.compactMap(\.self))
        removed = existing.indices.filter { !partners.contains($0) }.map { existing[$0] }
    }

    private mutating func add(_ rule: ReminderRule) {
        added.append(rule)
        rules.append(rule)
    }

    private mutating func keep(_ old: ReminderRule, as content: ReminderRule.Content) {
        var rule = old
        if old.content == content {
            kept.append(rule)
        } else {
            rule.content = content
            rule.version += 1
            edited.append(rule)
        }
        rules.append(rule)
    }

    /// For each content the index of the existing rule that it is, or becomes.
    private static func pairs(_ existing: [ReminderRule], _ wanted: [ReminderRule.Content]) -> [Int?] {
        var free = Array(existing.indices)
        func take(where matches: (ReminderRule) -> Bool) -> Int? {
            guard let position = free.firstIndex(where: { matches(existing[$0]) }) else { return nil }
            return free.remove(at: position)
        }
        var pairs = wanted.map { content in take { $0.content == content } }
        for index in wanted.indices where pairs[index] == nil {
            pairs[index] = take { $0.content.purpose == wanted[index].purpose }
        }
        return pairs
    }

    /// The number in `E15-r4`; nothing in an id of another form.
    package static func number(of id: ID<ReminderRule>) -> Int? {
        guard let sign = id.text.lastIndex(of: "-") else { return nil }
        let tail = id.text[id.text.index(after: sign)...]
        guard tail.first == "r" else { return nil }
        return Int(tail.dropFirst())
    }

    /// `E15-r4`. An event's id can be too long for the number to fit: then a checksum stands for its end.
    private static func id(_ event: ID<Event>, _ number: Int) -> ID<ReminderRule> {
        let suffix = "-r\(number)"
        let room = 64 - suffix.utf8.count
        guard event.text.utf8.count > room else { return ID(trusted: event.text + suffix) }
        let checksum = padded(event.text.utf8.reduce(0) { ($0 * 31 + Int($1)) % 1_000_000_007 }, to: 10)
        return ID(trusted: "\(event.text.prefix(room - 11)).\(checksum)\(suffix)")
    }
}

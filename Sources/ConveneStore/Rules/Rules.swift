package import ConveneModel

extension ReadAccess {
    static let ruleColumns = """
        id, event_id, version, purpose, anchor, offset_days, offset_time, offset_ms, channels, max_late, min_lead, late_registrants
        """

    /// The rules of an event that are in force, in the order of their numbers.
    package func rules(of event: ID<Event>) throws -> [ReminderRule] {
        try connection.rows(
            "SELECT \(Self.ruleColumns) FROM rule WHERE event_id = ? AND removed_at IS NULL ORDER BY length(id), id",
            SQLValue(event), read: ReminderRule.init(reading:))
    }

    /// The rules of an event that were taken out of force.
    package func removedRules(of event: ID<Event>) throws -> [ReminderRule] {
        try connection.rows(
            "SELECT \(Self.ruleColumns) FROM rule WHERE event_id = ? AND removed_at IS NOT NULL ORDER BY length(id), id",
            SQLValue(event), read: ReminderRule.init(reading:))
    }

    /// The rule in force with this id; throws `StoreError.notFound`.
    package func rule(_ id: String) throws -> ReminderRule {
        let rule = try connection.first(
            "SELECT \(Self.ruleColumns) FROM rule WHERE id = ? AND removed_at IS NULL", .text(id),
            read: ReminderRule.init(reading:))
        guard let rule else { throw StoreError.notFound(noun: "rule", id: id) }
        return rule
    }

    /// Every id that rules of this event have ever had, those of removed ones included: ids are not used twice.
    package func ruleIDsEver(of event: ID<Event>) throws -> [ID<ReminderRule>] {
        try connection.rows("SELECT id FROM rule WHERE event_id = ? ORDER BY length(id), id", SQLValue(event)) { try $0.id() }
    }
}

extension WriteAccess {
    /// Adds a rule, or replaces the one with its id by a later version. An id of another event's is a conflict.
    package func put(_ rule: ReminderRule) throws {
        let values = rule.columnValues
        let before = try reading.connection.first(
            "SELECT \(ReadAccess.ruleColumns) FROM rule WHERE id = ?", SQLValue(rule.id), read: ReminderRule.init(reading:))
        if let before, before.event != rule.event || before.version >= rule.version {
            throw StoreError.conflict(
                "rule \(rule.id) of event \(before.event) stands at version \(before.version): "
                    + "it cannot become version \(rule.version) of event \(rule.event)"
            )
        }
        try connection.run(
            """
            INSERT INTO rule (\(ReadAccess.ruleColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, purpose = excluded.purpose, anchor = excluded.anchor,
                offset_days = excluded.offset_days, offset_time = excluded.offset_time, offset_ms = excluded.offset_ms,
                channels = excluded.channels, max_late = excluded.max_late, min_lead = excluded.min_lead,
                late_registrants = excluded.late_registrants, removed_at = NULL
            """, values: values)
        try audit(
            before == nil ? "add" : "edit", noun: "rule", object: rule.id.text, before: before.map { Self.named($0) },
            after: Self.named(rule))
    }

    /// Takes a rule out of force. Its row stays, for the ledger refers to it.
    package func removeRule(_ id: ID<ReminderRule>) throws {
        let rule = try reading.rule(id.text)
        try connection.run("UPDATE rule SET removed_at = ? WHERE id = ?", SQLValue(now), SQLValue(id))
        try audit("remove", noun: "rule", object: id.text, before: Self.named(rule), after: nil)
    }

    private static func named(_ rule: ReminderRule) -> [(String, SQLValue)] {
        let names = ReadAccess.ruleColumns.split(separator: ",").map { $0.trimmed }
        return Array(zip(names, rule.columnValues))
    }
}

extension ReminderRule {
    fileprivate init(reading row: inout RowReader) throws {
        let (id, event, version): (ID<ReminderRule>, ID<Event>, Int) = (try row.id(), try row.id(), try row.int())
        let purpose: Purpose = try row.word()
        let anchor: Trigger.Anchor = try row.word()
        let (days, time, elapsed) = (row.optionalInt(), row.optionalText().flatMap(TimeOfDay.init), row.optionalInteger())
        let offset: Trigger.Offset
        switch (days, time, elapsed) {
        case (let days?, let time?, nil): offset = .civil(days: days, at: time)
        case (nil, nil, let elapsed?): offset = .elapsed(Span(milliseconds: elapsed))
        default: throw StoreError.damaged("rule \(id) has no readable offset")
        }
        guard let channels = ChannelPlan(text: try row.text()) else { throw StoreError.damaged("rule \(id) has no channels") }
        let policy = LatenessPolicy(
            maxLate: row.optionalInteger().map(Span.init(milliseconds:)),
            minLead: row.optionalInteger().map(Span.init(milliseconds:)),
            lateRegistrants: try row.word())
        self.init(
            id: id, event: event, version: version,
            content: Content(
                purpose: purpose, trigger: Trigger(anchor: anchor, offset: offset), channels: channels, policy: policy))
    }

    fileprivate var columnValues: [SQLValue] {
        let offset: [SQLValue] =
            switch content.trigger.offset {
            case .civil(let days, let time): [SQLValue(days), SQLValue(time.description), .null]
            case .elapsed(let span): [.null, .null, SQLValue(span.milliseconds)]
            }
        let policy = content.policy
        return [SQLValue(id), SQLValue(event), SQLValue(version), SQLValue(content.purpose), SQLValue(content.trigger.anchor)]
            + offset
            + [
                .text(content.channels.text), SQLValue(policy.maxLate?.milliseconds), SQLValue(policy.minLead?.milliseconds),
                SQLValue(policy.lateRegistrants),
            ]
    }
}

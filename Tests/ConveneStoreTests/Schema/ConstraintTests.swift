import ConveneModel
import ConveneStore
import Testing

/// What the tables refuse by themselves, whoever asks.
@Suite struct ConstraintTests {
    private static let refused = [
        // STRICT: no value of another type.
        "UPDATE subject SET employees = 'many'",
        "UPDATE event SET capacity = 'x'",
        "UPDATE product SET score = 'high'",
        "UPDATE message SET due_at = '2026-12-01'",
        // Words that the model does not have.
        "UPDATE subject SET kind = 'club'",
        "UPDATE subject SET status = 'Active'",
        "UPDATE subject SET consent_sms = 'yes'",
        "UPDATE product SET stage = 'star'",
        "UPDATE event SET kind = 'party'",
        "UPDATE event SET status = 'over'",
        "UPDATE event SET message_class = 'urgent'",
        "UPDATE event SET session_mode = 'both'",
        "UPDATE holiday SET kind = 'half'",
        "UPDATE message SET purpose = 'spam'",
        "UPDATE rule SET anchor = 'middle'",
        "UPDATE attempt SET ended_at = 1, outcome = 'maybe'",
        // Numbers and orders.
        "UPDATE subject SET employees = -1",
        "UPDATE product SET stars = 6",
        "UPDATE product SET target_stars = 0",
        "UPDATE product SET expires_on = '2020-01-01'",
        "UPDATE locality SET valid_to = valid_from WHERE id = 'L2'",
        "UPDATE locality SET parent_id = id WHERE id = 'L2'",
        "UPDATE event SET ends_at = '2020-01-01T08:00'",
        "UPDATE session SET ends_at = '2020-01-01T08:00'",
        "UPDATE event SET capacity = -1",
        "UPDATE registration SET party_size = 0",
        "UPDATE rule SET version = 0",
        "UPDATE rule SET offset_ms = 5",
        "UPDATE rule SET offset_time = NULL",
        // What a message's state asks for.
        "UPDATE message SET reason = ''",
        "UPDATE message SET channels = ''",
        "UPDATE message SET courier = 'c' WHERE state = 'planned'",
        "UPDATE message SET courier = NULL WHERE state = 'claimed'",
        "UPDATE message SET next_at = 5 WHERE state = 'claimed'",
        "UPDATE message SET next_at = NULL WHERE state = 'planned'",
        "UPDATE message SET channel = NULL WHERE state = 'planned'",
        "UPDATE message SET attempts = -1",
        "UPDATE attempt SET ended_at = 1",
        "UPDATE attempt SET outcome = 'accepted'",
        "UPDATE gateway SET reason = 'x' WHERE paused_at IS NULL",
        // References and keys.
        "UPDATE subject SET locality_id = 'nowhere'",
        "UPDATE session SET event_id = 'nothing'",
        "UPDATE message SET subject_id = 'nobody'",
        "UPDATE message SET event_id = 'nothing'",
        "UPDATE registration SET session_id = 'nothing'",
        "UPDATE attempt SET dispatch_id = 99",
        "UPDATE message SET occurrence = 'the same'",
        "INSERT INTO dispatch (channel, gateway, recipient, message_id, content, facts, created_at) "
            + "SELECT channel, gateway, recipient, message_id, content, facts, created_at FROM dispatch",
        "INSERT INTO attempt (dispatch_id, courier, incarnation, started_at) "
            + "SELECT dispatch_id, courier, incarnation, started_at FROM attempt WHERE ended_at IS NULL",
        "DELETE FROM message WHERE state = 'claimed'",
    ]

    /// At least one row in every table that the statements speak of: an update of no rows would be refused by nothing.
    private static func fillEverything(_ access: WriteAccess) throws {
        try Sample.fillWithFullNouns(access)
        try access.put(Sample.rule("E01-r1"))
        try access.propose(Sample.subjects[0], for: Sample.event, note: nil)
        _ = try access.begin(Sample.message(), courier: "smtp/1", dispatch: Sample.dispatch("m1@office.example"))
        try access.owe(Sample.message(occurrence: "second"))
        try access.backOff("smtp", until: morning)
    }

    @Test(arguments: refused)
    func `the schema refuses`(statement: String) async throws {
        try await withSampleStore { (store) async throws in
            try store.change { try Self.fillEverything($0) }
            #expect(store.refusal { try $0.execute(statement) }?.isConflict == true)
        }
    }

    @Test func `every table is strict`() async throws {
        try await withStore { (store) async throws in
            let loose = try store.look {
                try $0.texts(
                    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'")
            }
            #expect(loose == [])
        }
    }

    /// Events are few, and rules and audit entries are never removed.
    private static let unindexed = ["audit_value.audit_id", "event.locality_id", "event.replaces", "message.rule_id"]

    @Test func `every foreign key has an index to look backwards, so that removing stays quick`() async throws {
        try await withStore { (store) async throws in
            let referring = try store.look {
                try $0.texts(
                    """
                    SELECT t.name || '.' || k."from" FROM pragma_table_list t, pragma_foreign_key_list(t.name) k
                    WHERE t.schema = 'main' AND k.seq = 0 AND NOT EXISTS (
                        SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c
                        WHERE c.seqno = 0 AND c.name = k."from")
                    ORDER BY 1
                    """)
            }
            #expect(referring == Self.unindexed)
        }
    }
}

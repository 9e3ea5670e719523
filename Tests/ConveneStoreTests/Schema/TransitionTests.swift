import ConveneModel
import ConveneStore
import Testing

/// The schema's transition tables against the model's: every pair of states is tried in the database.
@Suite struct TransitionTests {
    private struct Step: Hashable, CustomStringConvertible {
        let from: String
        let to: String
        var description: String { "\(from) → \(to)" }
    }

    /// Which of all steps the database lets through, each tried on a row that stands in the first state.
    private func accepted(
        _ states: [String], in store: Store, insert: @escaping @Sendable (String) -> String,
        update: @escaping @Sendable (String) -> String, delete: String
    ) throws -> Set<Step> {
        let accepted = try store.change { access -> [[String]] in
            var accepted: [[String]] = []
            for from in states {
                for to in states {
                    try access.execute(insert(from))
                    do {
                        try access.execute(update(to))
                        accepted.append([from, to])
                    } catch let error as StoreError where error.isConflict {}
                    try access.execute(delete)
                }
            }
            return accepted
        }
        return Set(accepted.map { Step(from: $0[0], to: $0[1]) })
    }

    @Test func `a registration goes where the model's table leads, and nowhere else`() async throws {
        try await withSampleStore { (store) async throws in
            let states = RegistrationState.allCases
            let steps = try accepted(
                states.map(\.rawValue), in: store,
                insert: {
                    """
                    INSERT INTO registration (event_id, subject_id, state, products, party_size, registered_at, changed_at)
                    VALUES ('E01', 'S01', '\($0)', '', 1, 0, 0)
                    """
                },
                update: { "UPDATE registration SET state = '\($0)'" }, delete: "DELETE FROM registration")
            let expected = states.flatMap { from in
                (RegistrationState.transitions[from] ?? [:]).values.map { Step(from: from.rawValue, to: $0.rawValue) }
                    + [Step(from: from.rawValue, to: from.rawValue)]
            }
            #expect(steps == Set(expected))
        }
    }

    @Test func `a message goes where the model's table leads, and nowhere else`() async throws {
        try await withSampleStore { (store) async throws in
            let states = MessageState.allCases
            let steps = try accepted(
                states.map(\.rawValue), in: store,
                insert: {
                    """
                    INSERT INTO message (subject_id, origin, cause, occurrence, purpose, rule_version, channels, due_at,
                        useful_until, state, reason, channel, next_at, courier, created_at, changed_at)
                    VALUES ('S01', 'reminder', 'event:E01', 'x', 'reminder', 1, 'email', 0, 1, '\($0)', 'because', 'email',
                        CASE WHEN '\($0)' IN ('planned', 'deferred') THEN 1 END, CASE '\($0)' WHEN 'claimed' THEN 'c' END, 0, 0)
                    """
                },
                update: {
                    """
                    UPDATE message SET state = '\($0)', next_at = CASE WHEN '\($0)' IN ('planned', 'deferred') THEN 1 END,
                        courier = CASE '\($0)' WHEN 'claimed' THEN 'c' END
                    """
                },
                delete: "DELETE FROM message")
            let expected = states.flatMap { from in
                (MessageState.transitions[from] ?? [:]).values.map { Step(from: from.rawValue, to: $0.rawValue) }
                    + [Step(from: from.rawValue, to: from.rawValue)]
            }
            #expect(steps == Set(expected))
        }
    }
}

package import ConveneModel

/// What the store remembers of a gateway over restarts.
package struct GatewayState: Equatable, Sendable {
    package let name: String
    package let pausedAt: Instant?
    /// Why it is paused, in words.
    package let reason: String?
    /// Nothing is tried before this moment: the host did not answer.
    package let notBefore: Instant?
    /// Failures to reach the host in a row.
    package let failures: Int
    /// What the rate limit remembers.
    package let rateMemory: Instant?
    /// The day that `sentThatDay` counts.
    package let countedDay: CivilDate?
    package let sentThatDay: Int
}

extension ReadAccess {
    package func gatewayStates() throws -> [GatewayState] {
        try connection.rows(
            """
            SELECT name, paused_at, reason, not_before, failures, rate_memory, counted_day, sent_that_day
            FROM gateway ORDER BY name
            """
        ) { row in
            GatewayState(
                name: try row.text(), pausedAt: row.optionalInstant(), reason: row.optionalText(),
                notBefore: row.optionalInstant(),
                failures: try row.int(),
                rateMemory: row.optionalInstant(), countedDay: row.optionalDate(), sentThatDay: try row.int())
        }
    }

    package func gatewayState(_ name: String) throws -> GatewayState {
        try gatewayStates().first { $0.name == name }
            ?? GatewayState(
                name: name, pausedAt: nil, reason: nil, notBefore: nil, failures: 0, rateMemory: nil, countedDay: nil,
                sentThatDay: 0)
    }
}

extension WriteAccess {
    /// Stops a gateway until somebody resumes it.
    package func pauseGateway(_ name: String, reason: String) throws {
        try connection.run(
            """
            INSERT INTO gateway (name, paused_at, reason) VALUES (?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET paused_at = coalesce(gateway.paused_at, excluded.paused_at), reason = excluded.reason
            """, .text(name), SQLValue(now), .text(reason))
        try audit("pause", noun: "gateway", object: name, note: reason)
    }

    /// Lets a gateway send again.
    package func resumeGateway(_ name: String) throws {
        try connection.run(
            "UPDATE gateway SET paused_at = NULL, reason = NULL, not_before = NULL, failures = 0 WHERE name = ?", .text(name))
        try audit("resume", noun: "gateway", object: name, note: "resumed")
    }

    /// Notes that the host did not answer, and that it is left alone until `until`.
    package func backOff(_ name: String, until: Instant) throws {
        try connection.run(
            """
            INSERT INTO gateway (name, not_before, failures) VALUES (?, ?, 1)
            ON CONFLICT (name) DO UPDATE SET not_before = excluded.not_before, failures = gateway.failures + 1
            """, .text(name), SQLValue(until))
    }

    /// Notes that the host answers again.
    package func reached(_ name: String) throws {
        try connection.run("UPDATE gateway SET not_before = NULL, failures = 0 WHERE name = ? AND failures > 0", .text(name))
    }

    /// Counts one message that a gateway is given on `day`, and keeps what its rate limit remembers.
    package func countSent(_ name: String, rateMemory: Instant?, on day: CivilDate) throws {
        try connection.run(
            """
            INSERT INTO gateway (name, rate_memory, counted_day, sent_that_day) VALUES (?, ?, ?, 1)
            ON CONFLICT (name) DO UPDATE SET rate_memory = excluded.rate_memory, counted_day = excluded.counted_day,
                sent_that_day = CASE WHEN gateway.counted_day = excluded.counted_day THEN gateway.sent_that_day + 1 ELSE 1 END
            """, .text(name), SQLValue(rateMemory), SQLValue(day))
    }
}

package import ConveneModel

extension ReadAccess {
    /// Why nothing may be sent to this address, where that is so at `now`.
    package func suppression(of point: ContactPoint, at now: Instant) throws -> String? {
        try connection.first(
            "SELECT reason FROM suppression WHERE channel = ? AND address = ? AND (until IS NULL OR until > ?)",
            SQLValue(point.channel), .text(point.address), SQLValue(now)
        ) { try $0.text() }
    }
}

extension WriteAccess {
    /// Stops everything to an address from now on.
    package func suppress(_ channel: Channel, _ address: String, reason: String) throws {
        try connection.run(
            """
            INSERT INTO suppression (channel, address, reason, since) VALUES (?, ?, ?, ?)
            ON CONFLICT (channel, address) DO UPDATE SET reason = excluded.reason, until = NULL
            """, SQLValue(channel), .text(address), .text(reason), SQLValue(now))
        try audit("suppress", noun: "contact", object: channel.rawValue, note: reason)
    }
}

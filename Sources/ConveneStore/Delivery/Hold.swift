import ConveneModel

// While a hold lies on the store nothing is claimed. It is lifted by a person.

extension ReadAccess {
    /// Why nothing may be sent, where that is so.
    package func hold() throws -> String? {
        try connection.first("SELECT value FROM setting WHERE key = 'hold'") { try $0.text() }
    }
}

extension WriteAccess {
    package func hold(reason: String) throws {
        try connection.run(
            "INSERT INTO setting (key, value) VALUES ('hold', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            .text(reason))
        try audit("hold", noun: "store", object: "sending", note: reason)
    }

    /// Lifts the hold; answers whether there was one.
    @discardableResult
    package func releaseHold() throws -> Bool {
        guard try connection.run("DELETE FROM setting WHERE key = 'hold'") > 0 else { return false }
        try audit("release", noun: "store", object: "sending", note: "released")
        return true
    }
}

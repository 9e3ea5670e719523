import ConveneModel

extension WriteAccess {
    /// A word that tells this store from every other one; made at its first use and kept for good.
    package func mark() throws -> String {
        let fresh = String(UInt64.random(in: .min ... .max), radix: 36)
        try connection.run("INSERT INTO setting (key, value) VALUES ('mark', ?) ON CONFLICT (key) DO NOTHING", .text(fresh))
        guard let mark = try connection.first("SELECT value FROM setting WHERE key = 'mark'", read: { try $0.text() }) else {
            throw StoreError.damaged("the store's mark cannot be read back")
        }
        return mark
    }
}

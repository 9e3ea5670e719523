package import ConveneModel

/// What a configuration is checked against besides itself. Closures, so that reading it touches nothing by itself.
package struct Surroundings: Sendable {
    package var zoneExists: @Sendable (ZoneID) -> Bool
    package var accountExists: @Sendable (Principal) -> Bool
    package var secrets: SecretSource

    package init(
        zoneExists: @escaping @Sendable (ZoneID) -> Bool, accountExists: @escaping @Sendable (Principal) -> Bool,
        secrets: SecretSource
    ) {
        self.zoneExists = zoneExists
        self.accountExists = accountExists
        self.secrets = secrets
    }
}

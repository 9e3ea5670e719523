import ConveneConfiguration
import ConveneModel

extension SecretSource {
    /// Finds the same secret wherever it is asked for one.
    static func everywhere(_ text: String = "s3cret\n", mode: UInt32 = 0o640) -> SecretSource {
        SecretSource(credentialsDirectory: "/credentials") { _ in File(bytes: Array(text.utf8), mode: mode) }
    }
}

extension Surroundings {
    /// A machine that knows a few zones, every account, and every secret.
    static func plain(secrets: SecretSource = .everywhere()) -> Surroundings {
        let zones = ["Asia/Ho_Chi_Minh", "Europe/Berlin"]
        return Surroundings(zoneExists: { zones.contains($0.name) }, accountExists: { _ in true }, secrets: secrets)
    }
}

/// The least that a configuration must say, in two lines.
let required = "store.path = \"/var/lib/convene/convene.db\"\ncontrol.socket = \"/run/convene/control.sock\"\n"

/// Reads the required settings and, from line 3 on, `text`.
func read(_ text: String, surroundings: Surroundings = .plain()) -> ConfigurationReading {
    Configuration.read(SourceFile(name: "convened.toml", text: required + text), surroundings: surroundings)
}

/// What `check` would print about `text`, which begins in line 3.
func complaints(_ text: String, surroundings: Surroundings = .plain()) -> [String] {
    read(text, surroundings: surroundings).issues.map(\.description)
}

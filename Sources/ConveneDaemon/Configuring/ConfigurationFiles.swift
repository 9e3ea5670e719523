package import ConveneConfiguration
import Glibc

/// Reads configurations from files. Opens nothing but them and the secrets that they name.
package struct ConfigurationFiles: Sendable {
    private let path: String
    private let surroundings: Surroundings

    /// `credentialsDirectory` is the value of `$CREDENTIALS_DIRECTORY`.
    package init(path: String, credentialsDirectory: String?) {
        self.path = path
        surroundings = .system(credentialsDirectory: credentialsDirectory)
    }

    package var secrets: SecretSource { surroundings.secrets }

    /// Everything that the files say, and every mistake in them. Throws where the main file cannot be read.
    ///
    /// A gateway that `[channels]` names and the main file does not describe is read from `gateways/NAME.toml` beside it.
    package func read() throws(UnreadableConfiguration) -> ConfigurationReading {
        guard let bytes = FileBytes.read(path) else {
            throw UnreadableConfiguration(path: path, detail: unsafe String(cString: strerror(errno)))
        }
        let main = SourceFile(name: path, bytes: bytes)
        let gateways = Configuration.gatewaysElsewhere(namedIn: main).compactMap { name -> SourceFile? in
            let file = "\(folder)/gateways/\(name).toml"
            return FileBytes.read(file).map { SourceFile(name: file, bytes: $0) }
        }
        return Configuration.read(main, gatewayFiles: gateways, surroundings: surroundings)
    }

    /// The configuration, or all of its mistakes.
    package func load() throws -> Configuration {
        let reading = try read()
        guard let configuration = reading.configuration else { throw FaultyConfiguration(issues: reading.errors) }
        return configuration
    }

    private var folder: Substring {
        path.lastIndex(of: "/").map { path[..<$0] } ?? "."
    }
}

/// A configuration file that cannot be opened.
package struct UnreadableConfiguration: Error, CustomStringConvertible {
    package let path: String
    package let detail: String

    package var description: String { "\(path) cannot be read: \(detail)" }
}

/// A configuration with mistakes.
package struct FaultyConfiguration: Error, CustomStringConvertible {
    package let issues: [ConfigurationIssue]

    package var description: String { issues.map(\.description).joined(separator: "\n") }
}

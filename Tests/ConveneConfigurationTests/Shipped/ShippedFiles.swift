import ConveneConfiguration
import Foundation
import Testing

/// The files that are installed with Convene.
enum ShippedFiles {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let gateways = ["relay.toml", "sms.toml", "esms.toml"]

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func namesOfGateways() throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "etc/gateways").path()))
    }

    /// The text with every setting that stands at its default, `#name = …`, made to count.
    static func withDefaultsWrittenOut(_ text: String) -> String {
        lines(text).map { isDefault($0) ? String($0.dropFirst()) : String($0) }.joined(separator: "\n")
    }

    static func defaults(in text: String) -> [Substring] { lines(text).filter(isDefault) }

    /// The example gateways of the main file, the lines with ##.
    static func examples(in text: String, withoutDefaults: Bool = false) -> String {
        lines(text).filter { $0.hasPrefix("##") && !(withoutDefaults && $0.contains("# default")) }
            .map { $0.dropFirst(2) }.joined(separator: "\n")
    }

    private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    private static func isDefault(_ line: Substring) -> Bool { line.prefixMatch(of: #/#[a-z_]+ = /#) != nil }
}

import ConveneModel

extension Configuration {
    /// The gateways that `[channels]` names and the file itself does not describe: they have files of their own.
    ///
    /// So a folder of ready-made gateways does nothing until one of them is chosen. A file that is no TOML names none.
    package static func gatewaysElsewhere(namedIn main: SourceFile) -> [String] {
        guard let root = try? TOMLDocument.parse(main.bytes) else { return [] }
        let described = root["gateway"]?.entries.map(\.key) ?? []
        let named = Channel.allCases.compactMap { root["channels"]?[$0.rawValue]?.text }
        return Set(named).subtracting(described).filter { !$0.isEmpty && !$0.contains("/") && !$0.hasPrefix(".") }.sorted()
    }
}

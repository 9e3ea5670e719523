import ConveneAPI
import ConveneJSON

/// The sample programme of Duy Tiên, as it is built into the daemon.
enum Sample {
    static let names = ["localities.csv", "subjects.csv", "products.csv", "events.csv", "sessions.csv", "holidays.csv"]

    static let folder: String = {
        let steps = #filePath.split(separator: "/").dropLast(4)
        return "/" + steps.joined(separator: "/") + "/Sources/ConveneDaemon/Demo/Programme"
    }()

    static func text(_ name: String) throws -> String {
        String(decoding: try contents(of: "\(folder)/\(name)"), as: UTF8.self)
    }

    /// All files, each after `change` has had its way with it.
    static func files(_ change: (_ name: String, _ text: String) -> String = { $1 }) throws -> [(name: String, text: String)] {
        try names.map { ($0, change($0, try text($0))) }
    }

    /// The events before they were held: what is done is scheduled again; the cancelled one and the draft stay.
    static func beforeTheSeason() throws -> [(name: String, text: String)] {
        try files { name, text in name == "events.csv" ? text.replacing(",done,", with: ",scheduled,") : text }
    }
}

extension TestDaemon {
    /// Imports files over the socket.
    func importFiles(_ files: [(name: String, text: String)], dryRun: Bool = false) async throws -> Reply {
        let request = ImportRequest(dryRun: dryRun, files: files.map { .init(name: $0.name, bytes: Array($0.text.utf8)) })
        return try await post("/v1/import", JSONCoding.value(of: request))
    }
}

extension TestDaemon.Reply {
    /// The counts of an import: noun to (created, updated, unchanged).
    var counts: [String: [Int64]] {
        Dictionary(
            uniqueKeysWithValues: (body["nouns"]?.array ?? []).map { noun in
                (noun["noun"]?.string ?? "", ["created", "updated", "unchanged"].map { noun[$0]?.integer ?? -1 })
            })
    }
}

import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl import DIR`.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take over the CSV files of a folder: all of them, or nothing.",
        discussion: """
            A file's name says what it holds: localities.csv, subjects.csv, products.csv, events.csv, sessions.csv, \
            holidays.csv. To import the same files again changes nothing.
            """)

    @Argument(help: ArgumentHelp("A folder, or single files.", valueName: "dir"))
    var paths: [String]

    @Flag(help: "Say what would change and what is wrong, and change nothing.")
    var dryRun = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let client = options.client()
        let body = try JSONValue(body: ImportRequest(dryRun: dryRun, files: try Self.files(paths)))
        let (status, value) = try client.exchange(.importFiles, body: body)
        // A refused import answers with the same report as an accepted one, so that every issue can be told.
        let isReport = value["nouns"] != nil
        guard isReport || (200..<300).contains(status) else { throw client.refusal(status, value) }
        let reply = try value.decoded(as: ImportReply.self)
        options.show(value) { ImportText(reply).text }
        if !options.json { reply.issues.forEach { Surroundings.current.complain(SafeText.line($0.text)) } }
        if reply.issues.contains(where: { $0.severity == .error }) { throw Ending(exitStatus: .failed) }
    }

    private static func files(_ paths: [String]) throws -> [ImportRequest.File] {
        try paths.flatMap { path in
            guard Files.isFolder(path) else { return [try file(path, named: path)] }
            let names = try Files.csvNames(in: path)
            guard !names.isEmpty else { throw ControlError(.failed, "there is no CSV file in \(path)") }
            return try names.map { try file("\(path)/\($0)", named: $0) }
        }
    }

    private static func file(_ path: String, named name: String) throws -> ImportRequest.File {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        return ImportRequest.File(name: last, bytes: try Files.read(path))
    }
}

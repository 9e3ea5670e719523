import ArgumentParser
import ConveneAPI
import ConveneImport
import ConveneJSON
import Curl

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Files of a programme: read, checked, merged into a new store, and merged again.")

    @Option(name: .long, help: "How many subjects the files have; products and places come on top.")
    var subjects = 20_000

    @OptionGroup var place: DirectoryOptions

    func run() async throws {
        let files = ProgrammeFiles(subjects: subjects)
        let rows = subjects + files.productCount + GeneratedLocalities.list.count
        let reporter = Reporter(bench: "import", parameters: [("subjects", subjects)])
        try read(files, rows, reporter)
        PeakMemory.reset()
        let (first, second) = try await BenchDaemon.run(below: place.directory) { [subjects] bench in
            let body = try JSONCoding.encode(
                ImportRequest(dryRun: false, files: files.named.map { .init(name: $0.name, bytes: $0.bytes) }))
            return try await onOwnThread {
                let client = try UnixSocketClient(path: bench.socket)
                let first = try measured { try Self.importing(body, client) { $0.created == subjects } }.seconds
                return (first, try measured { try Self.importing(body, client) { $0.unchanged == subjects } }.seconds)
            }
        }
        reporter.report("import_new", Double(rows) / first, "rows/s", [("rows", rows)])
        reporter.report("import_unchanged", Double(rows) / second, "rows/s", [("rows", rows)])
        if let peak = PeakMemory.mebibytes { reporter.report("peak_memory", peak, "MiB", [("rows", rows)]) }
    }

    private func read(_ files: ProgrammeFiles, _ rows: Int, _ reporter: Reporter) throws {
        let (splitting, table) = try measured { try CSVReader.rows(of: files.subjects) }
        reporter.report("csv_rows", Double(table.count) / splitting, "rows/s", [("bytes", files.subjects.count)])
        let rules = RuleSyntax(parse: { _ throws(CellProblem) in [] }, print: { _ in "" })
        let language = ProgrammeLanguage(rules: rules, isZoneKnown: { _ in true }, audienceCheck: { _ in { _ in [] } })
        let (reading, result) = measured { ProgrammeReader(language: language).read(files: files.named) }
        guard !result.hasErrors else { throw BenchFailure("the generated files have mistakes: \(result.issues[0])") }
        reporter.report("programme_reader", Double(rows) / reading, "rows/s", [("rows", rows)])
    }

    /// One import through the socket. `isRight` looks at the counts of the subjects.
    private static func importing(
        _ body: [UInt8], _ client: UnixSocketClient, isRight: (ImportReply.NounCount) -> Bool
    ) throws {
        let answer = try client.request(
            "POST", Route.importFiles.path(), headers: [.init("Content-Type", ControlProtocol.contentType)], body: body)
        guard answer.status == 200 else {
            throw BenchFailure("the import was answered with \(answer.status): \(String(decoding: answer.body, as: UTF8.self))")
        }
        let reply = try JSONCoding.decode(ImportReply.self, from: answer.body)
        guard reply.applied, let count = reply.nouns.first(where: { $0.noun == "subjects" }), isRight(count) else {
            throw BenchFailure("the import did not do what it should: \(reply.issues.first?.problem ?? "other counts")")
        }
    }
}

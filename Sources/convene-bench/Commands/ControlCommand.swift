import ArgumentParser
import ConveneModel
import ConveneStore
import Curl

struct ControlCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "control", abstract: "The start of an empty daemon, and requests over its socket.")

    @Option(name: .long, help: "How many subjects are stored.")
    var subjects = 5_000

    @Option(name: .long, help: "How many requests for the status are made.")
    var requests = 2_000

    @Option(name: .long, help: "How many pages of subjects are asked for.")
    var pages = 100

    @OptionGroup var place: DirectoryOptions

    func run() async throws {
        let reporter = Reporter(bench: "control")
        for start in 1...3 {
            let seconds = try await BenchDaemon.run(below: place.directory) { $0.secondsToReady }
            reporter.report("ready_empty_store", seconds * 1000, "ms", [("start", start)])
        }
        let (requests, pages, list) = (requests, pages, GeneratedSubjects.list(subjects))
        let figures = try await BenchDaemon.run(below: place.directory) { bench in
            try await bench.store.write(as: bench.actor, at: GeneratedEvent.now) { access in
                for locality in GeneratedLocalities.list { try access.localities.insert(locality) }
                for subject in list { try access.subjects.insert(subject) }
            }
            return try await onOwnThread { try ControlFigures(socket: bench.socket, requests: requests, pages: pages) }
        }
        reporter.report("status", figures.statusRate, "requests/s", [("subjects", subjects)])
        reporter.report("subjects_page", figures.pageRate, "requests/s", [("rows", ControlFigures.rows)])
        reporter.report("subjects_rows", figures.pageRate * Double(ControlFigures.rows), "rows/s")
        reporter.report("subjects_page_size", Double(figures.pageBytes) / 1024, "KiB")
    }
}

/// What one client sees that asks again as soon as it has its answer.
struct ControlFigures: Sendable {
    static let rows = 500
    let statusRate: Double
    let pageRate: Double
    let pageBytes: Int

    init(socket: String, requests: Int, pages: Int) throws {
        let client = try UnixSocketClient(path: socket)
        statusRate = try Self.rate(client, "/v1/status", requests)
        pageRate = try Self.rate(client, "/v1/subjects?limit=\(Self.rows)", pages)
        pageBytes = try client.request("GET", "/v1/subjects?limit=\(Self.rows)").body.count
    }

    private static func rate(_ client: UnixSocketClient, _ path: String, _ count: Int) throws -> Double {
        let (seconds, _) = try measured {
            for _ in 0..<count {
                let answer = try client.request("GET", path)
                guard answer.status == 200 else { throw BenchFailure("GET \(path) was answered with \(answer.status)") }
            }
        }
        return Double(count) / seconds
    }
}

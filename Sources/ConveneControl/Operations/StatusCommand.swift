import ArgumentParser
import ConveneAPI
import ConveneJSON
import ConveneModel

/// `convenectl status`.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say how the daemon is. Ends with 8 where something does not work.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let reply = try options.client().send(.status)
        let status = try reply.decoded(as: StatusReply.self)
        options.show(reply) { Self.text(status) }
        if status.state == .degraded { throw Ending(exitStatus: .degraded) }
    }

    private static func text(_ status: StatusReply) -> String {
        let head =
            "convened \(status.version) is \(status.state.rawValue), since \(Cell.text(of: .string(status.startedAt.text)))"
        let reasons = status.reasons.map { "  \(SafeText.line($0))" }
        let gateways = Table(GatewayTable.fields, of: status.gateways.map(GatewayTable.value)).text
        return ([head] + reasons + [Record(lines(status)).text, "", gateways]).joined(separator: "\n")
    }

    private static func lines(_ status: StatusReply) -> [(name: String, value: String)] {
        let due = status.nextDue.map { Cell.text(of: .string($0.text)) } ?? "nothing"
        let versions = ["SQLite \(status.sqlite)", "libcurl \(status.curl)", status.tzdata.map { "tzdata \($0)" }]
        return [
            ("store", "\(status.store.path) (schema \(status.store.schema))"), ("records", records(status.counts)),
            ("messages", status.queue.inWords), ("next due", due),
            ("versions", versions.compactMap(\.self).joined(separator: ", ")),
        ]
    }

    private static func records(_ counts: StatusReply.Counts) -> String {
        let all = [
            counted(counts.subjects, .subject), counted(counts.products, .product), counted(counts.localities, .locality),
            counted(counts.events, .event), counted(counts.sessions, .session), counted(counts.registrations, .registration),
        ]
        return all.joined(separator: ", ")
    }
}

extension StateCounts {
    /// `12 planned, 1 held`; the states that hold nothing are left out.
    var inWords: String {
        let counts = MessageState.allCases.filter { self[$0] > 0 }.map { "\(self[$0]) \($0.rawValue)" }
        return counts.isEmpty ? "none" : counts.joined(separator: ", ")
    }
}

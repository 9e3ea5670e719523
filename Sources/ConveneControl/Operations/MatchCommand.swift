import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl match EVENT`.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Show who an event's criteria select, who not, and why.")

    @Argument(help: "The event's id.")
    var event: String

    @Flag(help: "Propose the matched for the event. If its invite rule is due already, they are invited at once.")
    var apply = false

    @OptionGroup var confirmation: ConfirmationOptions
    @OptionGroup var options: GlobalOptions

    /// From so many subjects on, a person is asked first.
    private static let many = 20

    func run() throws {
        let client = options.client()
        var reply = try client.send(.match, [event])
        if apply {
            let count = reply["matched"]?.array?.count ?? 0
            if count > Self.many { try confirmation.confirm("Propose \(counted(count, .subject)) for \(event)?") }
            reply = try client.send(.applyMatch, [event], body: try JSONValue(body: MatchRequest(apply: true)))
        }
        let match = try reply.decoded(as: MatchReply.self)
        options.show(reply) { Self.text(match) }
    }

    private static func text(_ match: MatchReply) -> String {
        let audience = match.audience.map { "\n\(SafeText.escaped($0))" } ?? ""
        let applied = match.proposed.map { "\n\nproposed \($0) now, \(match.already ?? 0) had a registration before" } ?? ""
        return """
            Event \(match.event), judged for \(match.evaluatedOn)\(audience)

            Matched (\(match.matched.count))
            \(table(match.matched))

            Not matched (\(match.unmatched.count))
            \(table(match.unmatched))\(applied)
            """
    }

    /// One line per reason, so that none is cut off by the next.
    private static func table(_ candidates: [MatchReply.Candidate]) -> String {
        let rows = candidates.flatMap { candidate in
            let reasons = candidate.reasons + (candidate.sessions.map { ["may take \($0.joined(separator: ", "))"] } ?? [])
            let first = [candidate.subject, candidate.name, reasons.first ?? ""]
            return [first] + reasons.dropFirst().map { ["", "", $0] }
        }
        let columns = [Table.Column("subject", shrinks: false), Table.Column("name"), Table.Column("reason")]
        return Table(columns, rows: rows).text
    }
}

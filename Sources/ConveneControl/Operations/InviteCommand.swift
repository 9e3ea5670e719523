import ArgumentParser
import ConveneAPI

/// `convenectl invite EVENT`.
struct InviteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Invite everybody who is proposed for an event.")

    @Argument(help: "The event's id.")
    var event: String

    @OptionGroup var confirmation: ConfirmationOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        try confirmation.confirm("Invite everybody who is proposed for \(event)? They will be told.")
        let reply = try options.client().send(.invite, [event])
        let invited = try reply.decoded(as: InviteReply.self)
        options.show(reply) { Self.text(invited) }
    }

    private static func text(_ reply: InviteReply) -> String {
        let head = "\(reply.event): invited \(reply.invited) now, \(reply.already) before"
        guard !reply.skipped.isEmpty else { return head }
        let columns = [Table.Column("subject", shrinks: false), Table.Column("reason")]
        let skipped = Table(columns, rows: reply.skipped.map { [$0.subject, $0.reason] })
        return "\(head)\n\nNot invited (\(reply.skipped.count))\n\(skipped.text)"
    }
}

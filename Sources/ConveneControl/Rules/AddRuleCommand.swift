import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl rule add EVENT RULE`.
struct AddRuleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a reminder rule to an event.",
        discussion: #"Example: convenectl rule add E01 "remind -3d 08:00 sms""#)

    @Argument(help: "The event's id.")
    var event: String

    @Argument(help: "The rule, such as “invite -14d 08:00 email,sms”.")
    var rule: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let body = try JSONValue(body: RuleRequest(event: event, rule: rule))
        let added = try options.client().send(.create(.rule), body: body)
        options.show(added) { "added rule \(Cell.text(of: added["id"])) to \(event): \(Cell.text(of: added["rule"]))" }
    }
}

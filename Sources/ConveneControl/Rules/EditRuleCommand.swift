import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl rule edit ID RULE`.
struct EditRuleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change a reminder rule. What was sent by it stays sent.",
        discussion: #"Example: convenectl rule edit E01-r2 "remind -2d 08:00 sms""#)

    @Argument(help: "The rule's id.")
    var id: String

    @Argument(help: "The rule as it shall be.")
    var rule: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let changed = try options.client().send(.edit(.rule), [id], body: try JSONValue(body: RuleEditRequest(rule: rule)))
        options.show(changed) {
            "changed rule \(id), now version \(Cell.text(of: changed["version"])): \(Cell.text(of: changed["rule"]))"
        }
    }
}

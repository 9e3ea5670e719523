import ArgumentParser
import ConveneAPI
import ConveneJSON

/// `convenectl event show ID`: the event with its sessions and rules.
struct ShowEventCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one event with its sessions and reminder rules.")

    @Argument(help: "The event's id.")
    var id: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let client = options.client()
        var event = try client.send(.show(.event), [id]).object ?? JSONObject()
        let sessions = try client.items(.list(.session), query: Query([.event: id]))
        let rules = try client.items(.list(.rule), query: Query([.event: id]))
        event["sessions"] = .array(sessions)
        event["rules"] = .array(rules)
        options.show(.object(event)) { Self.text(event, sessions, rules) }
    }

    private static func text(_ event: JSONObject, _ sessions: [JSONValue], _ rules: [JSONValue]) -> String {
        let sessionFields = SessionNoun.fields.filter { $0.name != "event_id" }
        let ruleFields = RuleNoun.fields.filter { $0.name != "event" }
        return """
            \(Record(event).text)

            Sessions
            \(Table(sessionFields, of: sessions).text)

            Reminder rules
            \(Table(ruleFields, of: rules).text)
            """
    }
}

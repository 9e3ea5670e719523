import ConveneImport
import ConveneModel

/// A small language of rules, enough for the sample: `invite -9d 08:00 email,sms; remind register_by-1d 08:00 sms`.
enum PlainRules {
    static let syntax = RuleSyntax(
        parse: { text throws(CellProblem) in try parse(text) },
        print: { $0.map(text(of:)).joined(separator: "; ") })

    private static func parse(_ text: String) throws(CellProblem) -> [ReminderRule.Content] {
        var column = 1
        var contents: [ReminderRule.Content] = []
        for piece in text.split(separator: ";", omittingEmptySubsequences: false) {
            let place = TextPosition(line: 1, column: column + piece.prefix { $0 == " " }.count)
            guard let content = content(piece.trimmed) else {
                throw CellProblem("this is no reminder rule", remedy: "write it as remind -1d 17:00 sms", place: place)
            }
            contents.append(content)
            column += piece.unicodeScalars.count + 1
        }
        return contents
    }

    private static func content(_ text: String) -> ReminderRule.Content? {
        let words = text.split(separator: " ")
        guard words.count == 4, let time = TimeOfDay(String(words[2])), let channels = ChannelPlan(text: String(words[3])),
            let sign = words[1].lastIndex(of: "-"), let days = Int(words[1][sign...].dropLast()),
            let anchor = sign == words[1].startIndex ? .start : Trigger.Anchor(rawValue: String(words[1][..<sign]))
        else { return nil }
        let purpose: Purpose? = words[0] == "invite" ? .invitation : words[0] == "remind" ? .reminder : nil
        return purpose.map {
            ReminderRule.Content(
                purpose: $0, trigger: Trigger(anchor: anchor, offset: .civil(days: days, at: time)), channels: channels)
        }
    }

    private static func text(of content: ReminderRule.Content) -> String {
        guard case .civil(let days, let time) = content.trigger.offset else { return "" }
        let anchor = content.trigger.anchor == .start ? "" : content.trigger.anchor.rawValue
        let purpose = content.purpose == .invitation ? "invite" : "remind"
        return "\(purpose) \(anchor)\(days)d \(time) \(content.channels.text)"
    }
}

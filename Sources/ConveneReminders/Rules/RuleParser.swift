package import ConveneModel

extension ReminderRule.Content {
    /// Reads the rules of `text`, such as `invite -14d 08:00 email,sms; remind -1d 17:00 sms`, in their order.
    ///
    /// The first mistake refuses the whole text: half a list of rules would be another list.
    package static func parse(_ text: String) throws(RuleSyntaxError) -> [Self] {
        var contents: [Self] = []
        for words in RuleWord.rules(in: text) {
            var parser = RuleParser(words)
            let content = try parser.content()
            guard !contents.contains(content) else {
                throw words[0].error("begins a rule that stands in the list already", "leave it out")
            }
            contents.append(content)
        }
        return contents
    }
}

/// Reads one rule, word by word.
private struct RuleParser {
    private var rest: ArraySlice<RuleWord>
    private let first: RuleWord
    /// Where a word would stand that is missing at the end.
    private let end: RuleWord

    init(_ words: [RuleWord]) {
        rest = words[...]
        first = words[0]
        let last = words[words.count - 1]
        end = RuleWord(text: "", line: last.line, column: last.column + last.text.count)
    }

    mutating func content() throws(RuleSyntaxError) -> ReminderRule.Content {
        let purpose = takePurpose()
        let start = rest.first ?? end
        let trigger = try trigger(for: purpose)
        try RuleSense.check(trigger, for: purpose, at: start)
        var content = ReminderRule.Content(purpose: purpose, trigger: trigger, channels: RuleNotation.defaultChannels)
        var seen: Set<String> = []
        while let word = rest.popFirst() {
            let name = String(word.text.prefix { $0 != "=" })
            let isPolicy = name.count < word.text.count
            guard seen.insert(isPolicy ? name : "channels").inserted else {
                throw word.error("is given twice", "keep one")
            }
            if isPolicy {
                try PolicyWord(word).apply(to: &content)
            } else {
                content.channels = try channels(word)
            }
        }
        return content
    }

    private mutating func takePurpose() -> Purpose {
        guard let known = RuleNotation.purposes.first(where: { $0.word == first.text }) else {
            return RuleNotation.defaultPurpose
        }
        rest.removeFirst()
        return known.purpose
    }

    private mutating func trigger(for purpose: Purpose) throws(RuleSyntaxError) -> Trigger {
        let example = "write how long before or after, such as -3d 08:00, register_by-7d 08:00 or -2h"
        guard let word = rest.popFirst() else { throw end.error("the rule ends without a moment", example) }
        guard let sign = word.text.firstIndex(where: { $0 == "-" || $0 == "+" }) else {
            throw word.error(Self.unknownWord(word, isFirst: word == first), example)
        }
        let anchor = try anchor(word, word.text[..<sign], purpose)
        let (count, unit) = try QuantityWord.read(word.text[sign...].dropFirst(), in: word)
        let signed = word.text[sign] == "-" ? -count : count
        guard unit == "d" else {
            try refuseTime(after: word)
            return Trigger(anchor: anchor, offset: .elapsed(unit == "h" ? .hours(Int64(signed)) : .minutes(Int64(signed))))
        }
        return Trigger(anchor: anchor, offset: .civil(days: signed, at: try time(after: word)))
    }

    private static func unknownWord(_ word: RuleWord, isFirst: Bool) -> String {
        let purposes = RuleNotation.purposes.map(\.word).joined(separator: ", ")
        return isFirst ? "is neither a purpose (\(purposes)) nor a moment" : "is not a moment"
    }

    private func anchor(
        _ word: RuleWord, _ name: Substring, _ purpose: Purpose
    ) throws(RuleSyntaxError) -> Trigger.Anchor {
        guard !name.isEmpty else { return RuleNotation.defaultAnchor(for: purpose) }
        guard let anchor = Trigger.Anchor(rawValue: String(name)) else {
            let anchors = Trigger.Anchor.allCases.map(\.rawValue).joined(separator: ", ")
            throw word.error("counts from something unknown", "count from one of \(anchors)")
        }
        return anchor
    }

    private mutating func time(after moment: RuleWord) throws(RuleSyntaxError) -> TimeOfDay {
        guard let word = rest.first, word.text.contains(":") else {
            throw moment.error("counts days and lacks the time of day", "write a time behind it, such as \(moment.text) 08:00")
        }
        guard let time = TimeOfDay(String(word.text)) else {
            throw word.error("is not a time of day", "write hours and minutes with two digits each, from 00:00 to 23:59")
        }
        rest.removeFirst()
        return time
    }

    private func refuseTime(after moment: RuleWord) throws(RuleSyntaxError) {
        guard let word = rest.first, word.text.contains(":") else { return }
        throw word.error(
            "is a time of day behind \(moment.text), which is exact already",
            "leave the time out, or count days: -1d \(word.text)")
    }

    /// `email,sms`; also `email, sms`.
    private mutating func channels(_ word: RuleWord) throws(RuleSyntaxError) -> ChannelPlan {
        var whole = word
        while let last = whole.text.last, last == "," || last == "+", let next = rest.popFirst() {
            whole.text = whole.text + next.text
        }
        if let plan = ChannelPlan(text: String(whole.text)) { return plan }
        let channels = Channel.allCases.map(\.rawValue).joined(separator: ", ")
        let policies = RuleNotation.policies.map { "\($0)=…" }.joined(separator: ", ")
        throw whole.error(
            "is neither a list of channels nor a policy",
            "channels are \(channels), each once, with “,” for one after the other or “+” for all; policies are \(policies)")
    }
}

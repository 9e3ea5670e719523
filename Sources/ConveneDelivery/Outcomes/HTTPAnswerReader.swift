import ConveneJSON
import ConveneModel
import Curl

/// Looks at one HTTP answer on behalf of a gateway's rules.
struct HTTPAnswerReader {
    private let observation: HTTPObservation
    private let json: JSONValue?
    private let text: String
    /// Regular expressions are searched for in so much of the body.
    private static let longestText = 1 << 16

    init(_ observation: HTTPObservation) {
        self.observation = observation
        json = try? JSONReader.read(observation.body, .lenient)
        text = String(decoding: observation.body.prefix(Self.longestText), as: UTF8.self)
    }

    func matches(_ rule: ResponseRule) -> Bool {
        guard rule.statuses.isEmpty || rule.statuses.contains(where: { $0.contains(observation.status) }) else { return false }
        if let condition = rule.json {
            guard let value = json?[pointer: condition.pointer]?.text, condition.values.contains(value) else { return false }
        }
        if let condition = rule.header {
            guard let value = observation.header(condition.name), condition.values.contains(value) else { return false }
        }
        if let part = rule.contains, !text.contains(part) { return false }
        return rule.regex == nil || match(rule) != nil
    }

    func classified(by rule: ResponseRule) -> Classified {
        var classified = Classified(rule.outcome, "\(words(rule.outcome)): \(reason(for: rule))", code: code(for: rule))
        if rule.outcome == .accepted || rule.outcome == .duplicate { classified.providerID = id(rule) }
        return classified
    }

    private func words(_ outcome: Outcome) -> String {
        switch outcome {
        case .accepted: "taken by the gateway"
        case .duplicate: "the gateway had it already"
        case .retry: "the gateway asks to come back later"
        case .unreachable: "the gateway cannot be reached behind its front"
        case .badRecipient: "the number does not take messages"
        case .optedOut: "the recipient has refused messages"
        case .badMessage: "the gateway refused the text"
        case .pauseGateway: "the gateway refused the account"
        case .unknown: "the gateway does not say whether it took the message"
        }
    }

    private func reason(for rule: ResponseRule) -> String {
        guard let condition = rule.json, let value = json?[pointer: condition.pointer]?.text else {
            return "HTTP \(observation.status)"
        }
        return "HTTP \(observation.status), \(condition.pointer) is \(value)"
    }

    private func code(for rule: ResponseRule) -> String {
        rule.json.flatMap { json?[pointer: $0.pointer]?.text } ?? String(observation.status)
    }

    private func id(_ rule: ResponseRule) -> String? {
        switch rule.id {
        case .json(let pointer): json?[pointer: pointer]?.text
        case .header(let name): observation.header(name)
        case .group(let number): match(rule).flatMap { $0.indices.contains(number) ? $0[number].substring.map(String.init) : nil }
        case nil: nil
        }
    }

    /// The expression is compiled here, since a compiled one cannot be shared between threads.
    private func match(_ rule: ResponseRule) -> AnyRegexOutput? {
        guard let pattern = rule.regex, let regex = try? Regex(pattern) else { return nil }
        return (try? regex.firstMatch(in: text))?.output
    }

    /// The wait that the answer asks for, at most a day: seconds, or an HTTP date measured against the answer's own date,
    /// which needs no clock of ours.
    func retryAfter(header name: String) -> Span? {
        guard let value = observation.header(name) else { return nil }
        if let seconds = Int64(value) { return min(max(.seconds(min(seconds, 86_400)), .zero), .days(1)) }
        guard let then = Instant(httpDate: value), let now = observation.header("Date").flatMap(Instant.init(httpDate:)) else {
            return nil
        }
        return min(max(then - now, .zero), .days(1))
    }
}

extension Instant {
    /// Reads the preferred form of an HTTP date (RFC 9110 §5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
    init?(httpDate text: String) {
        let words = text.split(separator: " ")
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard words.count == 6, words[5] == "GMT", let day = Int(words[1]), let year = Int(words[3]),
            let month = months.firstIndex(of: String(words[2])), let date = CivilDate(year: year, month: month + 1, day: day),
            let time = TimeOfDay(String(words[4]))
        else { return nil }
        self.init(seconds: CivilDateTime(date: date, time: time).localSeconds)
    }
}

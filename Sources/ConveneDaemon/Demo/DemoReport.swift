import ConveneModel
import ConveneStore

/// What came of the season: the calendar, who was matched to what, what was sent to whom, and who was not told and why.
struct DemoReport: Sendable {
    let store: Store
    let outbox: String

    func text() async throws -> String {
        try await store.read { [self] access in
            let events = try access.events.all().sorted { $0.startsAt < $1.startsAt }
            let messages = try access.messages(MessageFilter(), after: 0, limit: .max)
            let sections = [
                calendar(events), try matches(events, in: access), try sent(messages, in: access), skipped(messages),
            ]
            return sections.joined(separator: "\n\n")
        }
    }

    private func calendar(_ events: [Event]) -> String {
        let lines = events.map { event in
            "  \(event.id)  \(event.startsAt)  \(column(event.status.rawValue, 10))\(column(event.kind.rawValue, 12))\(event.shortTitle ?? event.title)"
        }
        return (["THE CALENDAR"] + lines).joined(separator: "\n")
    }

    private func matches(_ events: [Event], in access: ReadAccess) throws -> String {
        let lines = try events.compactMap { event -> String? in
            let subjects = try access.registrants(of: event.id).map(\.subject.id.text)
            guard !subjects.isEmpty else { return nil }
            return "  \(event.id)  \(column("\(subjects.count) subjects", 13))\(subjects.joined(separator: " "))"
        }
        return (["WHO WAS MATCHED TO WHAT (why: convenectl match EVENT)"] + lines).joined(separator: "\n")
    }

    private func sent(_ messages: [MessageRow], in access: ReadAccess) throws -> String {
        let told = messages.filter { $0.message.state == .accepted || $0.message.state == .delivered }
        let lines = try told.flatMap { row in
            try access.dispatches(of: row.message.id).map { dispatch in
                "  \(line(row, about: dispatch.channel.rawValue))  \(outbox)/\(dispatch.providerID ?? "")"
            }
        }
        return (["WHAT WAS SENT TO WHOM (\(told.count) messages)"] + lines).joined(separator: "\n")
    }

    private func skipped(_ messages: [MessageRow]) -> String {
        let others = messages.filter { $0.message.state != .accepted && $0.message.state != .delivered }
        let lines = others.map { "  \(line($0, about: $0.message.state.rawValue))  \($0.message.reason)" }
        return (["WHO WAS NOT TOLD, AND WHY (\(others.count) messages)"] + lines).joined(separator: "\n")
    }

    private func line(_ row: MessageRow, about word: String) -> String {
        let message = row.message
        let due = message.dueAt.text(offsetSeconds: 7 * 3600).prefix(16)
        return
            "\(due)  \(message.event?.text ?? "")  \(message.key.subject)  \(column(message.purpose.rawValue, 11))\(column(word, 7))"
    }

    /// `text`, filled up with blanks.
    private func column(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}

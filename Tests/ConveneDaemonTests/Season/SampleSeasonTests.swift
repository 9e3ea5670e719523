import ConveneAPI
import ConveneDaemon
import ConveneJSON
import ConveneModel
import ConveneStore
import Testing

@Suite(.timeLimit(.minutes(2))) struct `the sample season on the wire` {
    private static let begins = "2026-08-10T09:00:00+07:00"
    private static let ends = "2027-02-01T00:00:00+07:00"

    /// One letter with what the ledger knows of it and when it arrived.
    private struct Arrival {
        let letter: Letter
        let at: Instant
    }

    @Test func `what the servers received is what the ledger says, and all of it is right`() async throws {
        try await withWire { wire in
            try await withDaemon(wire.configuration, at: Self.begins) { daemon in
                let arrivals = try await Self.play(daemon, wire)
                let messages = try await daemon.messages()
                try await Self.judgeWire(arrivals, against: messages, daemon)
                try await Self.judgeTimes(arrivals, daemon)
                try await Self.judgeRecipients(messages, daemon)
                try await Self.judgeExclusions(messages, daemon)
            }
        }
    }

    /// Proposes everybody who matches for every event, and lets the season pass.
    private static func play(_ daemon: TestDaemon, _ wire: Wire) async throws -> [Arrival] {
        _ = try await daemon.importFiles(Sample.beforeTheSeason())
        for number in 1...17 where number != 4 {
            let event = "E\(number < 10 ? "0" : "")\(number)"
            let reply = try await daemon.post("/v1/events/\(event)/match", ["apply": true])
            #expect(reply.status == 200, "\(event): \(reply.message)")
        }
        var arrivals: [Arrival] = []
        try await daemon.pass(until: try instant(ends)) {
            let (mails, texts) = (try wire.mails, try wire.texts)
            let known = Set(arrivals.map(\.letter))
            let fresh = (mails + texts).filter { !known.contains($0) }
            arrivals += fresh.map { Arrival(letter: $0, at: daemon.clock.now()) }
        }
        #expect(try wire.letters.count == arrivals.count, "something came twice")
        return arrivals
    }

    /// Every accepted message once on the wire, and nothing else; no id twice.
    private static func judgeWire(_ arrivals: [Arrival], against messages: [MessageRow], _ daemon: TestDaemon) async throws {
        let accepted = messages.filter { $0.message.state == .accepted }
        let dispatches = try await daemon.daemon.store.read { access in
            try accepted.flatMap { try access.dispatches(of: $0.message.id) }
        }
        #expect(dispatches.count == accepted.count)
        let told = dispatches.map { Letter(recipient: $0.recipient, id: $0.messageID) }
        #expect(told.sorted { $0.id < $1.id } == arrivals.map(\.letter).sorted { $0.id < $1.id })
        #expect(Set(arrivals.map(\.letter.id)).count == arrivals.count)
        #expect(arrivals.count > 300, "\(arrivals.count) letters are too few for a season")
        let unsettled = messages.filter { $0.message.state != .accepted && $0.message.state != .skipped }
        #expect(unsettled.map { "\($0.message.id) \($0.message.state): \($0.message.reason)" } == [])
        #expect(messages.allSatisfy { !$0.message.reason.isEmpty })
    }

    /// Nothing at night, nothing after the start of what it is about.
    private static func judgeTimes(_ arrivals: [Arrival], _ daemon: TestDaemon) async throws {
        let starts = try await daemon.daemon.store.read { access in
            var starts: [String: String] = [:]
            for row in try access.messages(MessageFilter(), after: 0, limit: .max) {
                let event = try access.events.get(row.message.event?.text ?? "")
                let session = try row.session.map { try access.sessions.get($0.text) }
                for dispatch in try access.dispatches(of: row.message.id) {
                    starts[dispatch.messageID] = (session?.startsAt ?? event.startsAt).description
                }
            }
            return starts
        }
        for arrival in arrivals {
            let clock = arrival.at.text(offsetSeconds: 7 * 3600)
            let hour = try #require(Int(clock.dropFirst(11).prefix(2)))
            #expect((7..<21).contains(hour), "\(arrival.letter) at \(clock)")
            let start = try #require(starts[arrival.letter.id])
            #expect(clock.prefix(16) < start, "\(arrival.letter) at \(clock)")
        }
    }

    /// Every transmission went to an address that stands in the subject's own line of the file.
    private static func judgeRecipients(_ messages: [MessageRow], _ daemon: TestDaemon) async throws {
        let lines = try Sample.text("subjects.csv").split(separator: "\n").dropFirst()
        let points = Dictionary(
            uniqueKeysWithValues: lines.map { line -> (String, Set<String>) in
                let mails = line.matches(of: /[a-z0-9.]+@[a-z0-9]+\.example/).map { String($0.output) }
                let phones = line.matches(of: /0950 000 \d{3}/).map { "+84" + $0.output.dropFirst().filter(\.isNumber) }
                return (String(line.prefix(4)), Set(mails + phones))
            })
        let sent = try await daemon.daemon.store.read { access in
            try messages.flatMap { row in
                try access.dispatches(of: row.message.id).map { (row.message.key.subject.text, $0.recipient) }
            }
        }
        for (subject, recipient) in sent { #expect(points[subject]?.contains(recipient) == true, "\(subject): \(recipient)") }
    }

    private static func judgeExclusions(_ messages: [MessageRow], _ daemon: TestDaemon) async throws {
        #expect(!messages.contains { ["E04", "E17"].contains($0.message.event?.text ?? "") })
        #expect(!messages.contains { $0.message.key.subject.text == "S029" })
        let silent = messages.filter { $0.message.key.subject.text == "S027" }
        #expect(!silent.isEmpty)
        #expect(silent.allSatisfy { $0.message.state == .skipped && $0.message.reason.contains("no consent on record") })
        let mailOnly = messages.filter { $0.message.key.subject.text == "S016" }
        #expect(mailOnly.contains { $0.message.state == .accepted }, "\(mailOnly.map(\.message.reason))")
        #expect(mailOnly.allSatisfy { $0.channel != .sms || $0.message.state != .accepted })
        // Of everybody who matched, the ledger says what became of the invitation.
        let registrations = try await daemon.daemon.store.read { try $0.registrations(limit: .max) }
        for registration in registrations where !["E03", "E09", "E15", "E17"].contains(registration.event.text) {
            let invitation = messages.first {
                $0.message.event == registration.event && $0.message.key.subject == registration.subject
                    && $0.message.purpose == .invitation
            }
            #expect(invitation != nil, "\(registration.event) \(registration.subject)")
        }
    }

    @Test func `the forecast is what happens then`() async throws {
        try await withDaemon(at: Self.begins) { daemon in
            _ = try await daemon.importFiles(Sample.beforeTheSeason())
            for number in 1...17 where number != 4 {
                _ = try await daemon.post("/v1/events/E\(number < 10 ? "0" : "")\(number)/match", ["apply": true])
            }
            try await daemon.settle()
            let forecast = try await daemon.get("/v1/forecast?until=2027-01-31").body["entries"]?.array ?? []
            let decidedBefore = Set(try await daemon.messages().map(\.message.id))
            try await daemon.pass(until: try instant(Self.ends))
            let happened = try await daemon.messages().filter { !decidedBefore.contains($0.message.id) }
            func line(_ parts: String?...) -> String { parts.map { $0 ?? "?" }.joined(separator: " ") }
            let foreseen = forecast.map {
                line($0["event"]?.string, $0["subject"]?.string, $0["rule"]?.string, $0["verdict"]?.string)
            }
            let seen = happened.map {
                line(
                    $0.message.event?.text, $0.message.key.subject.text, $0.rule?.text,
                    $0.message.state == .accepted ? "send" : "skip")
            }
            #expect(foreseen.count > 300)
            #expect(foreseen.sorted() == seen.sorted())
        }
    }
}

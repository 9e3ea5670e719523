import ConveneAPI
import ConveneDaemon
import ConveneJSON
import ConveneModel
import ConveneStore
import ConveneTestSupport
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2))) struct `a message that is sent again` {
    /// Runs a daemon that has invited both subjects of the small programme.
    private func invite(
        at clock: ManualClock, script: @escaping SMTPListener.Script, _ body: (TestDaemon, Wire) async throws -> Void
    ) async throws {
        try await withWire(script: script) { wire in
            try await withOffice(wire.configuration) { office in
                try await office.run(at: clock) { daemon in
                    try await daemon.prepare(rules: "")
                    _ = try await daemon.json("invite", "V1")
                    try await body(daemon, wire)
                }
            }
        }
    }

    private func awaitInvitation(_ state: MessageState, _ daemon: TestDaemon) async throws {
        try await eventually("the mail is \(state)") { try await daemon.message(of: "A", for: "V1")?.message.state == state }
    }

    /// Refuses the first recipient for now, and takes all others.
    private static func busyOnce() -> SMTPListener.Script {
        let isBusy = Flag()
        return { moment in
            guard moment.step == .recipient, !isBusy.isRaised else { return .usual }
            isBusy.raise()
            return .reply("451 4.3.0 try again later")
        }
    }

    @Test func `a mail whose answer is lost each time is repeated four times under one id, then left to a person`() async throws {
        let clock = try ManualClock("2026-12-01T09:00:00+07:00")
        try await invite(at: clock, script: { $0.step == .endOfData ? .hangUp : .usual }) { daemon, wire in
            try await awaitInvitation(.unknown, daemon)
            try await daemon.pass(until: clock.now() + .days(3))
            let mails = try wire.mails
            #expect(mails.count == 5)
            #expect(Set(mails).count == 1)
            let row = try #require(try await daemon.message(of: "A", for: "V1"))
            #expect(row.message.state == .unknown)
            #expect(row.nextAt == nil)
            #expect(row.message.reason.contains("person"), "\(row.message.reason)")
        }
    }

    @Test func `a retry that falls into the night waits for the morning`() async throws {
        let clock = try ManualClock("2026-12-01T20:59:40+07:00")
        let (seen, busy) = (Moments(), Self.busyOnce())
        let script: SMTPListener.Script = { moment in
            if moment.step == .sender { seen.add(clock.now()) }
            return busy(moment)
        }
        try await invite(at: clock, script: script) { daemon, wire in
            try await awaitInvitation(.deferred, daemon)
            try await daemon.pass(until: try instant("2026-12-02T12:00:00+07:00"))
            #expect(try await daemon.message(of: "A", for: "V1")?.message.state == .accepted)
            #expect(try wire.mails.count == 1)
            let expected = [try instant("2026-12-01T20:59:40+07:00"), try instant("2026-12-02T07:00:00+07:00")]
            #expect(seen.all == expected)
        }
    }

    @Test func `a retry of an invitation tells the time to which its event has been moved meanwhile`() async throws {
        let clock = try ManualClock("2026-12-01T09:00:00+07:00")
        try await invite(at: clock, script: Self.busyOnce()) { daemon, wire in
            try await awaitInvitation(.deferred, daemon)
            let later = ["starts_at": "2026-12-21T09:30", "ends_at": "2026-12-21T11:00"] as JSONValue
            #expect(try await daemon.request("PATCH", "/v1/events/V1", later).status == 200)
            try await daemon.move(to: clock.now() + .minutes(5))
            let row = try #require(try await daemon.message(of: "A", for: "V1"))
            #expect(row.message.state == .accepted, "\(row.message.reason)")
            let dispatches = try await daemon.daemon.store.read { try $0.dispatches(of: row.message.id) }
            let (first, last) = (try #require(dispatches.first), try #require(dispatches.last))
            #expect(dispatches.count == 2)
            #expect(first.text?.contains("10/12/2026") == true)
            #expect(last.text?.contains("21/12/2026") == true)
            #expect(last.text?.contains("10/12/2026") == false)
            let received = wire.mail.messages
            #expect(received.map(\.text) == [String(decoding: last.content, as: UTF8.self)])
        }
    }
}

/// What a clock showed when something happened.
private final class Moments: Sendable {
    private let state = Mutex<[Instant]>([])

    var all: [Instant] { state.withLock { $0 } }
    func add(_ moment: Instant) { state.withLock { $0.append(moment) } }
}

import ConveneAPI
import ConveneDaemon
import ConveneJSON
import ConveneModel
import ConveneStore
import ConveneTestSupport
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2))) struct `a delivery that fails` {
    private static let morning = "2026-12-01T09:00:00+07:00"

    /// Runs a daemon against a wire, with the small programme prepared.
    private func deliver(
        idempotentFor: String = "", script: @escaping SMTPListener.Script = { _ in .usual },
        handler: @escaping HTTPListener.Handler = { _ in Wire.takes }, _ body: (TestDaemon, Wire) async throws -> Void
    ) async throws {
        try await withWire(script: script, handler: handler) { wire in
            var wire = wire
            (wire.idempotentFor, wire.couriers) = (idempotentFor, 1)
            try await withDaemon(wire.configuration, at: Self.morning) { daemon in
                try await daemon.prepare(rules: "")
                _ = try await daemon.json("invite", "V1")
                try await body(daemon, wire)
            }
        }
    }

    private static let refusesMail: SMTPListener.Script = { $0.step == .recipient ? .reply("550 5.1.1 nobody here") : .usual }

    @Test func `an address that is refused is followed by the SMS`() async throws {
        try await deliver(script: Self.refusesMail) { daemon, wire in
            try await daemon.settle()
            let row = try #require(try await daemon.message(of: "A", for: "V1"))
            #expect(row.message.state == .accepted)
            #expect(row.channel == .sms)
            #expect(try wire.texts.map(\.recipient).sorted() == ["+84950000201", "+84950000202"])
            let shown = try await daemon.json("message", "show", "\(row.message.id)")
            #expect(shown["dispatches"]?.array?.compactMap { $0["channel"]?.string } == ["email", "sms"])
            #expect(shown["dispatches"]?.array?.first?["attempts"]?.array?.first?["outcome"] == "bad_recipient")
        }
    }

    @Test func `when every channel refuses, it has failed, and says why`() async throws {
        try await deliver(script: Self.refusesMail, handler: { _ in .respond(status: 400, body: "no such number") }) {
            daemon, _ in
            try await daemon.settle()
            for subject in ["A", "B"] {
                let row = try #require(try await daemon.message(of: subject, for: "V1"))
                #expect(row.message.state == .failed)
                #expect(row.message.reason.contains("no such number"), "\(row.message.reason)")
            }
        }
    }

    @Test func `a refused login pauses the gateway until somebody resumes it`() async throws {
        let isMended = Flag()
        let handler: HTTPListener.Handler = { _ in isMended.isRaised ? Wire.takes : .respond(status: 401, body: "bad key") }
        try await deliver(handler: handler) { daemon, wire in
            try await eventually("the gateway is paused") {
                try await daemon.get("/v1/gateways").items.contains { $0["name"] == "texts" && $0["state"] == "paused" }
            }
            let status = try await daemon.get("/v1/status").body
            #expect(status["state"] == "degraded")
            #expect(status["reasons"]?.array?.first?.string?.contains("texts") == true)
            let asked = wire.sms.requests.count
            #expect(try await daemon.message(of: "B", for: "V1")?.message.state == .planned)
            isMended.raise()
            #expect(try await daemon.convenectl("gateway", "resume", "texts").status == .ok)
            try await daemon.settle()
            #expect(try await daemon.message(of: "B", for: "V1")?.message.state == .accepted)
            #expect(wire.sms.requests.count == asked + 1)
            #expect(try await daemon.get("/v1/status").body["state"] == "ok")
        }
    }

    @Test func `a mail whose answer was lost is unknown, and is repeated under its Message-ID`() async throws {
        let script: SMTPListener.Script = { $0.step == .endOfData && $0.connection == 1 ? .hangUp : .usual }
        try await deliver(script: script) { daemon, wire in
            try await eventually("the mail is unknown") {
                try await daemon.message(of: "A", for: "V1")?.message.state == .unknown
            }
            #expect(try wire.mails.count == 1)
            try await daemon.move(to: daemon.clock.now() + .minutes(2))
            #expect(try await daemon.message(of: "A", for: "V1")?.message.state == .accepted)
            let mails = try wire.mails
            #expect(mails.count == 2)
            #expect(Set(mails).count == 1)
        }
    }

    @Test func `an SMS whose answer was lost is unknown, and a person has to decide`() async throws {
        try await deliver(handler: { _ in .hangUp }) { daemon, wire in
            try await eventually("the SMS is unknown") { try await daemon.message(of: "B", for: "V1")?.message.state == .unknown }
            try await daemon.move(to: daemon.clock.now() + .days(2))
            let row = try #require(try await daemon.message(of: "B", for: "V1"))
            #expect(row.message.state == .unknown)
            #expect(row.nextAt == nil)
            #expect(row.message.reason.contains("person"))
            #expect(try wire.texts.count == 1)
        }
    }

    @Test func `a service that knows a message again gets it again under the same id`() async throws {
        let asked = Mutex(0)
        let handler: HTTPListener.Handler = { _ in
            asked.withLock { count in
                count += 1
                return count == 1 ? .hangUp : Wire.takes
            }
        }
        try await deliver(idempotentFor: "24h", handler: handler) { daemon, wire in
            try await eventually("the first try is over") { try await daemon.message(of: "B", for: "V1")?.attempts == 1 }
            try await daemon.move(to: daemon.clock.now() + .minutes(10))
            #expect(try await daemon.message(of: "B", for: "V1")?.message.state == .accepted)
            let texts = try wire.texts
            #expect(texts.count == 2)
            #expect(Set(texts).count == 1)
        }
    }

    @Test func `a server that stays dead is given up for the next channel`() async throws {
        let dead = SMTPListener()
        dead.close()
        try await withHTTPListener(handler: { _ in Wire.takes }) { sms in
            try await withOffice(Wire(mail: dead, sms: sms).configuration) { office in
                try await office.run(at: try ManualClock(Self.morning)) { daemon in
                    try await daemon.prepare(rules: "")
                    _ = try await daemon.json("invite", "V1")
                    try await eventually("the mail server was found dead") {
                        try await daemon.daemon.store.read { try $0.gatewayState("post").failures } > 0
                    }
                    daemon.clock.set(to: daemon.clock.now() + .hours(2))
                    daemon.daemon.couriers.wake()
                    try await eventually("the SMS went out instead") {
                        try await daemon.message(of: "A", for: "V1")?.message.state == .accepted
                    }
                    #expect(try await daemon.message(of: "A", for: "V1")?.channel == .sms)
                }
            }
        }
    }

    @Test func `while a server cannot be reached, messages wait without using up their attempts`() async throws {
        // A port that nobody listens on: that of a listener which is closed.
        let dead = SMTPListener()
        dead.close()
        try await withHTTPListener(handler: { _ in Wire.takes }) { sms in
            try await withOffice(Wire(mail: dead, sms: sms).configuration) { office in
                let clock = try ManualClock(Self.morning)
                try await office.run(at: clock) { daemon in
                    try await daemon.prepare(rules: "")
                    _ = try await daemon.json("invite", "V1")
                    try await eventually("the mail server was found dead") {
                        try await daemon.daemon.store.read { try $0.gatewayState("post").failures } > 0
                    }
                    daemon.clock.set(to: daemon.clock.now() + .minutes(10))
                    daemon.daemon.couriers.wake()
                    try await eventually("it was found dead again") {
                        try await daemon.daemon.store.read { try $0.gatewayState("post").failures } > 1
                    }
                    let row = try #require(try await daemon.message(of: "A", for: "V1"))
                    #expect([.planned, .deferred, .claimed].contains(row.message.state), "\(row.message.reason)")
                    #expect(row.attempts == 0)
                    #expect(try await daemon.get("/v1/queue").body["oldest_due"]?.isNull == false)
                }
                try await withSMTPListener { mail in
                    let again = try Office(office.folder, Wire(mail: mail, sms: sms).configuration)
                    clock.set(to: clock.now() + .days(1))
                    try await again.run(at: clock) { daemon in
                        try await daemon.settle()
                        #expect(try await daemon.message(of: "A", for: "V1")?.message.state == .accepted)
                        #expect(mail.messages.count == 1)
                    }
                }
            }
        }
    }
}

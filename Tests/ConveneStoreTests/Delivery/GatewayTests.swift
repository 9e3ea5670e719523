import ConveneModel
import ConveneStore
import Testing

@Suite struct GatewayTests {
    private func state(_ store: Store) throws -> GatewayState { try store.look { try $0.gatewayState("smtp") } }

    @Test func `a gateway that nothing is known of is free`() async throws {
        try await withStore { (store) async throws in
            let state = try state(store)
            #expect(state.pausedAt == nil)
            #expect(state.notBefore == nil)
            #expect(state.failures == 0)
            #expect(try store.look { try $0.gatewayStates() } == [])
        }
    }

    @Test func `a pause lasts from its first moment until somebody resumes it`() async throws {
        try await withStore { (store) async throws in
            try store.change { try $0.pauseGateway("smtp", reason: "login refused") }
            try store.change(at: morning + .hours(1)) { access in
                try access.pauseGateway("smtp", reason: "certificate expired")
                try access.reached("smtp")
            }
            #expect(try state(store).pausedAt == morning)
            #expect(try state(store).reason == "certificate expired")
            try store.change { try $0.resumeGateway("smtp") }
            #expect(try state(store).pausedAt == nil)
            #expect(try state(store).reason == nil)
            let acts = try store.look { try $0.audit(after: 0, limit: 10, noun: "gateway", object: "smtp").map(\.action) }
            #expect(acts == ["pause", "pause", "resume"])
        }
    }

    @Test func `failures add up until the host answers, and a pause is not lifted by that`() async throws {
        try await withStore { (store) async throws in
            try store.change { access in
                try access.backOff("smtp", until: morning + .minutes(1))
                try access.backOff("smtp", until: morning + .minutes(3))
                try access.backOff("sms", until: morning + .minutes(2))
                try access.pauseGateway("smtp", reason: "login refused")
            }
            #expect(try state(store).failures == 2)
            #expect(try state(store).notBefore == morning + .minutes(3))
            try store.change { try $0.reached("smtp") }
            #expect(try state(store).failures == 0)
            #expect(try state(store).notBefore == nil)
            #expect(try state(store).pausedAt == morning)
            #expect(try store.look { try $0.gatewayStates().map(\.name) } == ["sms", "smtp"])
            #expect(try store.look { try $0.gatewayState("sms").failures } == 1)
        }
    }

    @Test func `what was sent counts per day`() async throws {
        try await withStore { (store) async throws in
            let (today, tomorrow) = (Sample.date("2026-11-24"), Sample.date("2026-11-25"))
            try store.change { access in
                try access.countSent("smtp", rateMemory: morning, on: today)
                try access.countSent("smtp", rateMemory: morning + .seconds(1), on: today)
            }
            #expect(try state(store).sentThatDay == 2)
            #expect(try state(store).rateMemory == morning + .seconds(1))
            try store.change { try $0.countSent("smtp", rateMemory: nil, on: tomorrow) }
            #expect(try state(store).sentThatDay == 1)
            #expect(try state(store).countedDay == tomorrow)
        }
    }

    @Test func `a suppressed address is told why, on its channel only, and again after it had run out`() async throws {
        try await withStore { (store) async throws in
            let address = EmailAddress(trusted: "s01@household.example")
            func reason(at now: Instant = morning) throws -> String? {
                try store.look { try $0.suppression(of: .email(address), at: now) }
            }
            #expect(try reason() == nil)
            try store.change { access in
                try access.suppress(.sms, address.text, reason: "other channel")
            }
            #expect(try reason() == nil)
            try store.change { try $0.suppress(.email, address.text, reason: "opted out") }
            #expect(try reason() == "opted out")
            try store.change { _ = try $0.execute("UPDATE suppression SET until = \(morning.milliseconds + 1000)") }
            #expect(try reason() == "opted out")
            #expect(try reason(at: morning + .seconds(1)) == nil)
            try store.change { try $0.suppress(.email, address.text, reason: "opted out again") }
            #expect(try reason(at: morning + .days(999)) == "opted out again")
            #expect(try store.look { try $0.audit(after: 0, limit: 10, noun: "contact").count } == 3)
        }
    }
}

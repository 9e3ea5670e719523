import ConveneDaemon
import ConveneDelivery
import ConveneModel
import ConveneReminders
import ConveneStore

/// One event that owes everybody a message, and the sending of them all.
struct Delivery: Sendable {
    let channel: Channel
    let messages: Int
    let couriers: Int
    let port: Int

    struct Figures: Sendable {
        /// Messages a second, each.
        var planned: Double
        var delivered: Double
        var ceiling: Double
        /// Seconds of processor time for a message: all of the daemon's work, and libcurl's alone.
        var processor: Double
        var ceilingProcessor: Double
        var peakMemory: Double?
    }

    func run(in bench: BenchDaemon) async throws -> Figures {
        try await seed(bench)
        let planning = try await plan(bench)
        PeakMemory.reset()
        let start = processorSeconds()
        let sending = try await send(bench)
        let (spent, peak) = (processorSeconds() - start, PeakMemory.mebibytes)
        let ceiling = Ceiling(gateway: try gateway(of: bench), dispatches: try await dispatches(bench), threads: couriers)
        let ceilingStart = processorSeconds()
        let bare = try await onOwnThread { try ceiling.seconds() }
        let count = Double(messages)
        return Figures(
            planned: count / planning, delivered: count / sending, ceiling: count / bare, processor: spent / count,
            ceilingProcessor: (processorSeconds() - ceilingStart) / count, peakMemory: peak)
    }

    /// Everybody is registered while nothing may be sent.
    private func seed(_ bench: BenchDaemon) async throws {
        let subjects = GeneratedSubjects.list(messages).map(\.reachable)
        try await bench.store.write(as: bench.actor, at: GeneratedEvent.now) { access in
            try access.hold(reason: "everything is being prepared")
            for locality in GeneratedLocalities.list { try access.localities.insert(locality) }
            try access.events.insert(GeneratedEvent.event)
            for subject in subjects {
                try access.subjects.insert(subject)
                try access.propose(subject.id, for: GeneratedEvent.id, note: nil)
            }
        }
    }

    /// Adds the rule by which all of them are owed an invitation at once; answers the seconds until the ledger has them.
    private func plan(_ bench: BenchDaemon) async throws -> Double {
        let content = try ReminderRule.Content.parse("invite -14d 08:00 \(channel.rawValue)")[0]
        let start = ContinuousClock.now
        try await bench.store.write(as: bench.actor, at: GeneratedEvent.now) { access in
            try access.put(ReminderRule(id: ID(trusted: "E1-r1"), event: GeneratedEvent.id, content: content))
        }
        bench.daemon.scheduler.noteChange()
        while !bench.daemon.scheduler.isCaughtUp { try await Task.sleep(for: .milliseconds(5)) }
        try await expect(.planned, bench)
        return seconds(since: start)
    }

    /// Lifts the hold; answers the seconds until every outcome is on record.
    private func send(_ bench: BenchDaemon) async throws -> Double {
        let start = ContinuousClock.now
        _ = try await bench.store.write(as: bench.actor, at: GeneratedEvent.now) { try $0.releaseHold() }
        bench.daemon.couriers.wake()
        while try await bench.isSending() { try await Task.sleep(for: .milliseconds(10)) }
        let taken = seconds(since: start)
        try await expect(.accepted, bench)
        return taken
    }

    private func expect(_ state: MessageState, _ bench: BenchDaemon) async throws {
        let counts = try await bench.store.read { try $0.messageCounts() }
        guard counts == [state: messages] else {
            throw BenchFailure("not every message is \(state.rawValue): \(counts.map { "\($0) \($1)" }.sorted())")
        }
    }
}

extension BenchDaemon {
    /// Looks at the ready ones first, which an index knows, and at all of them only when there are no more.
    fileprivate func isSending() async throws -> Bool {
        try await store.read { access in
            guard try access.queue(limit: 1).isEmpty else { return true }
            return (try access.messageCounts()[.claimed] ?? 0) > 0
        }
    }
}

extension Delivery {
    private func gateway(of bench: BenchDaemon) throws -> Gateway {
        guard let gateway = bench.daemon.couriers.gateways.first(where: { $0.channel == channel }) else {
            throw BenchFailure("no gateway serves \(channel.rawValue)")
        }
        return gateway
    }

    /// The bytes that were sent, as the store kept them.
    private func dispatches(_ bench: BenchDaemon) async throws -> [OutgoingDispatch] {
        let kept = try await bench.store.read { access in
            try access.messages(MessageFilter(), after: 0, limit: .max).flatMap { try access.dispatches(of: $0.message.id) }
        }
        return kept.map { dispatch in
            let isEmail = dispatch.channel == .email
            let text = SMSText(String(decoding: dispatch.content, as: UTF8.self), encoding: .gsm7)
            return OutgoingDispatch(
                id: dispatch.id, messageID: dispatch.messageID,
                recipient: isEmail
                    ? .email(EmailAddress(trusted: dispatch.recipient)) : .sms(PhoneNumber(trusted: dispatch.recipient)),
                envelopeSender: GeneratedOffice.address, payload: isEmail ? .email(dispatch.content) : .sms(SMSPayload(text)))
        }
    }
}

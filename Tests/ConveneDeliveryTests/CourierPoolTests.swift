import ConveneDelivery
import ConveneModel
import ConveneTestSupport
import Curl
import Testing

/// Gives out dispatches in order, each once, and keeps what came of them.
private final class ListSource: DispatchSource {
    struct State {
        var waiting: [OutgoingDispatch]
        var open: [CourierID: Int64] = [:]
        var finished: [FinishedAttempt] = []
        var ended: [CourierID] = []
        var mostOpen = 0
        var faults: [String] = []
    }

    let state: Guarded<State>
    let isFinished = Gate()
    /// Opens when a courier is told to wait.
    let isIdle = Gate()
    private let expected: Int
    private let idle: Duration?

    init(_ dispatches: [OutgoingDispatch], expecting expected: Int? = nil, idle: Duration? = nil) {
        state = Guarded(State(waiting: dispatches))
        self.expected = expected ?? dispatches.count
        self.idle = idle
    }

    func next(courier: CourierID, finished: FinishedAttempt?) -> NextStep {
        state.withLock { state in
            record(courier, finished, &state)
            guard !state.waiting.isEmpty else {
                isIdle.open()
                return .idle(idle)
            }
            let dispatch = state.waiting.removeFirst()
            state.open[courier] = dispatch.id
            state.mostOpen = max(state.mostOpen, state.open.count)
            return .deliver(dispatch)
        }
    }

    func end(courier: CourierID, finished: FinishedAttempt?) {
        state.withLock { state in
            record(courier, finished, &state)
            state.ended.append(courier)
        }
    }

    func add(_ dispatch: OutgoingDispatch) {
        state.withLock { $0.waiting.append(dispatch) }
    }

    private func record(_ courier: CourierID, _ finished: FinishedAttempt?, _ state: inout State) {
        if state.open.removeValue(forKey: courier) != finished?.dispatch.id {
            state.faults.append("\(courier) reported another attempt than its open one")
        }
        guard let finished else { return }
        state.finished.append(finished)
        if state.finished.count == expected { isFinished.open() }
    }
}

@Suite struct `Couriers` {
    @Test func `four couriers deliver two hundred dispatches once each and report all`() {
        withSMTPListener { listener in
            let dispatches = (1...200).map { Samples.email(Int64($0), to: "s\($0)@nhaxa.example") }
            let source = ListSource(dispatches)
            var gateway = Gateway(name: "mail", channel: .email, kind: .smtp(Samples.smtp(listener)))
            gateway.couriers = 4
            let pool = CourierPool(gateway, source: source)
            source.isFinished.pass()
            pool.stop()
            let delivered = listener.messages.flatMap(\.recipients).sorted()
            #expect(delivered == dispatches.map(\.recipient.address).sorted())
            source.state.withLock { state in
                #expect(state.finished.map(\.dispatch.id).sorted() == dispatches.map(\.id))
                #expect(state.finished.allSatisfy { $0.result.outcome == .accepted })
                #expect(state.mostOpen <= 4)
                #expect(state.faults.isEmpty)
                #expect(state.ended.count == 4)
            }
        }
    }

    @Test func `one recipient's failure does not stop another's message`() {
        let script: SMTPListener.Script = { $0.step == .recipient && $0.line.contains("bad") ? .reply("550 5.1.1 no") : .usual }
        withSMTPListener(script: script) { listener in
            let dispatches = (1...20).map { Samples.email(Int64($0), to: "\($0 % 3 == 0 ? "bad" : "s")\($0)@nhaxa.example") }
            let source = ListSource(dispatches)
            let pool = CourierPool(Gateway(name: "mail", channel: .email, kind: .smtp(Samples.smtp(listener))), source: source)
            source.isFinished.pass()
            pool.stop()
            source.state.withLock { state in
                #expect(state.finished.filter { $0.result.outcome == .badRecipient }.count == 6)
                #expect(state.finished.filter { $0.result.outcome == .accepted }.count == 14)
            }
        }
    }

    @Test func `a stop lets the open attempt finish and be reported, and begins no other`() {
        let gate = Gate()
        withSMTPListener(script: { $0.step == .endOfData ? .wait(gate) : .usual }) { listener in
            let source = ListSource((1...5).map { Samples.email(Int64($0)) })
            let pool = CourierPool(Gateway(name: "mail", channel: .email, kind: .smtp(Samples.smtp(listener))), source: source)
            gate.awaitArrival()
            pool.requestStop()
            gate.open()
            pool.stop()
            source.state.withLock { state in
                #expect(state.finished.map(\.result.outcome) == [.accepted])
                #expect(state.waiting.count == 4)
                #expect(state.open.isEmpty)
                #expect(state.ended == [CourierID(gateway: "mail", number: 1)])
            }
            #expect(listener.messages.count == 1)
        }
    }

    @Test func `an idle courier is woken by new work`() {
        withSMTPListener { listener in
            let source = ListSource([Samples.email(1)], expecting: 2)
            let pool = CourierPool(Gateway(name: "mail", channel: .email, kind: .smtp(Samples.smtp(listener))), source: source)
            source.isIdle.pass()
            source.add(Samples.email(2))
            pool.wake()
            source.isFinished.pass()
            pool.stop()
            #expect(listener.messages.count == 2)
        }
    }

    @Test func `an idle courier looks again when its time has come`() {
        withSMTPListener { listener in
            let source = ListSource([Samples.email(1)], expecting: 2, idle: .milliseconds(5))
            let pool = CourierPool(Gateway(name: "mail", channel: .email, kind: .smtp(Samples.smtp(listener))), source: source)
            source.isIdle.pass()
            source.add(Samples.email(2))
            source.isFinished.pass()
            pool.stop()
            #expect(listener.messages.count == 2)
        }
    }

    @Test func `idle couriers stop at once, and twice is once`() {
        let source = ListSource([], expecting: 1)
        let pool = CourierPool(gateway: "none", couriers: 3, source: source) { FolderTransport(path: "/nonexistent") }
        pool.stop()
        pool.stop()
        source.state.withLock { #expect($0.ended.map(\.number).sorted() == [1, 2, 3]) }
    }
}

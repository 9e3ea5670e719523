import ConveneDaemon
import ConveneModel
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct `a daemon with nothing to do` {
    @Test func `its scheduler rests, also after its clock has woken it`() async throws {
        try await withDaemon { daemon in
            _ = try await daemon.importFiles(Sample.files())
            for hours in 1...3 { try await daemon.move(to: daemon.clock.now() + .hours(Int64(hours))) }
            let turns = daemon.daemon.scheduler.progress.count
            for _ in 1...20 { _ = try await daemon.get("/v1/status") }
            // One turn may still be owed to what happened before; a loop that does not rest makes thousands.
            #expect(daemon.daemon.scheduler.progress.count <= turns + 2)
        }
    }

    @Test func `an alarm wakes the next wait after one that was cancelled, and not before it rings`() async throws {
        let alarm = Alarm()
        let log = Log()
        let cancelled = Task { await alarm.wait() }
        cancelled.cancel()
        await cancelled.value
        let waiting = Task {
            await alarm.wait()
            log.add("woken")
        }
        for _ in 1...100 { await Task.yield() }
        log.add("rung")
        alarm.ring()
        await waiting.value
        #expect(log.lines == ["rung", "woken"])
    }

    private final class Log: Sendable {
        private let state = Mutex([String]())

        var lines: [String] { state.withLock { $0 } }
        func add(_ line: String) { state.withLock { $0.append(line) } }
    }
}

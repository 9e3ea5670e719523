import Glibc

/// A gate that threads wait at until a test opens it, so that a race stands still where the test wants it.
@safe package final class Gate: @unchecked Sendable {
    // Sendable because `isOpen` is touched under `mutex` only, and both pthread objects stay where they were allocated.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var isOpen = false
    private var waiting = 0

    package init() {
        unsafe pthread_mutex_init(mutex, nil)
        unsafe pthread_cond_init(condition, nil)
    }

    deinit {
        unsafe pthread_cond_destroy(condition)
        unsafe pthread_mutex_destroy(mutex)
        unsafe condition.deallocate()
        unsafe mutex.deallocate()
    }

    /// Lets everybody through, now and later.
    package func open() {
        unsafe pthread_mutex_lock(mutex)
        isOpen = true
        unsafe pthread_cond_broadcast(condition)
        unsafe pthread_mutex_unlock(mutex)
    }

    /// Waits until the gate is open.
    package func pass() {
        unsafe pthread_mutex_lock(mutex)
        waiting += 1
        unsafe pthread_cond_broadcast(condition)
        while !isOpen { unsafe pthread_cond_wait(condition, mutex) }
        waiting -= 1
        unsafe pthread_mutex_unlock(mutex)
    }

    /// Waits until somebody stands before the closed gate (or it is open).
    package func awaitArrival() {
        unsafe pthread_mutex_lock(mutex)
        while waiting == 0 && !isOpen { unsafe pthread_cond_wait(condition, mutex) }
        unsafe pthread_mutex_unlock(mutex)
    }
}

/// The gates that a listener's sessions stand at, so that none waits for ever when the listener closes.
final class GateBook: Sendable {
    private let state = Guarded((gates: [Gate](), isClosing: false))

    /// Waits at `gate`, unless the listener is closing.
    func pass(_ gate: Gate) {
        let isClosing = state.withLock { state in
            state.gates.append(gate)
            return state.isClosing
        }
        if !isClosing { gate.pass() }
    }

    func openAll() {
        let gates = state.withLock { state in
            state.isClosing = true
            return state.gates
        }
        for gate in gates { gate.open() }
    }
}

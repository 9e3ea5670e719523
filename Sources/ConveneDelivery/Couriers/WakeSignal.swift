import Glibc

/// Lets couriers sleep until somebody wakes them, without losing a wake-up that comes before they sleep.
@safe final class WakeSignal: @unchecked Sendable {
    // Sendable because both fields are touched under `mutex` only, and the pthread objects stay where they were allocated.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var wakeUps: UInt64 = 0
    private var isStopping = false

    /// How often somebody had woken the couriers at a moment.
    struct Mark {
        fileprivate let wakeUps: UInt64
    }

    init() {
        unsafe pthread_mutex_init(mutex, nil)
        var attributes = pthread_condattr_t()
        unsafe pthread_condattr_init(&attributes)
        // The wall clock may be set; a wait must not notice.
        unsafe pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        unsafe pthread_cond_init(condition, &attributes)
        unsafe pthread_condattr_destroy(&attributes)
    }

    deinit {
        unsafe pthread_cond_destroy(condition)
        unsafe pthread_mutex_destroy(mutex)
        unsafe condition.deallocate()
        unsafe mutex.deallocate()
    }

    /// Taken before looking for work; work that is announced afterwards ends the wait.
    var mark: Mark { locked { Mark(wakeUps: wakeUps) } }

    var isStopped: Bool { locked { isStopping } }

    func wake() {
        locked {
            wakeUps += 1
            _ = unsafe pthread_cond_broadcast(condition)
        }
    }

    func stop() {
        locked {
            isStopping = true
            _ = unsafe pthread_cond_broadcast(condition)
        }
    }

    /// Waits for a wake-up after `mark`, for the stop, or until `duration` has passed.
    func wait(since mark: Mark, for duration: Duration?) {
        let deadline = duration.map(Self.deadline)
        locked {
            while wakeUps == mark.wakeUps && !isStopping {
                guard var deadline else {
                    _ = unsafe pthread_cond_wait(condition, mutex)
                    continue
                }
                if unsafe pthread_cond_timedwait(condition, mutex, &deadline) == ETIMEDOUT { return }
            }
        }
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return body()
    }

    private static func deadline(_ duration: Duration) -> timespec {
        var now = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &now)
        let (seconds, attoseconds) = max(duration, .zero).components
        let nanoseconds = now.tv_nsec + Int(attoseconds / 1_000_000_000)
        let whole = now.tv_sec + Int(min(seconds, 1_000_000_000)) + nanoseconds / 1_000_000_000
        return timespec(tv_sec: whole, tv_nsec: nanoseconds % 1_000_000_000)
    }
}

import Glibc

/// A value that one thread at a time may touch.
///
/// It is a `Mutex` whose lock the thread sanitizer can see: that of Synchronization reports races that are none when
/// threads queue up for it on Linux.
@safe package final class Guarded<Value>: @unchecked Sendable {
    // Sendable because `value` is touched under `mutex` only, which stays where it was allocated.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var value: Value

    package init(_ value: sending Value) {
        self.value = value
        unsafe pthread_mutex_init(mutex, nil)
    }

    deinit {
        unsafe pthread_mutex_destroy(mutex)
        unsafe mutex.deallocate()
    }

    package func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return try body(&value)
    }
}

import Glibc

/// One operating-system thread for work that blocks.
struct DedicatedThread: Sendable {
    private let id: pthread_t

    /// Starts `body` on a thread of its own. Without a thread there is no delivery, so failing to start one ends the
    /// program.
    init(_ body: @escaping @Sendable () -> Void) {
        var id = pthread_t()
        let box = unsafe Unmanaged.passRetained(Body(run: body)).toOpaque()
        let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
            guard let context = unsafe context else { return nil }
            unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
            return nil
        }
        let code = unsafe pthread_create(&id, nil, start, box)
        precondition(code == 0, "no thread could be started: error \(code)")
        self.id = id
    }

    /// Waits for the end of the thread. Once only.
    func join() {
        pthread_join(id, nil)
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }
}

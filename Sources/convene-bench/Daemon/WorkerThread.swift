import Glibc

/// Threads of the operating system, for work that blocks.
struct WorkerThread {
    private let id: pthread_t

    /// Runs `body` on `count` threads at once, and waits for all of them.
    static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        let threads = (0..<count).map { _ in WorkerThread(body) }
        for thread in threads { pthread_join(thread.id, nil) }
    }

    /// Runs `body` on a thread that nobody waits for.
    static func detach(_ body: @escaping @Sendable () -> Void) {
        pthread_detach(WorkerThread(body).id)
    }

    private init(_ body: @escaping @Sendable () -> Void) {
        var id = pthread_t()
        let context = unsafe Unmanaged.passRetained(Body(body)).toOpaque()
        let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
            guard let context = unsafe context else { return nil }
            unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
            return nil
        }
        let code = unsafe pthread_create(&id, nil, start, context)
        precondition(code == 0, "no thread could be started: error \(code)")
        self.id = id
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }
}

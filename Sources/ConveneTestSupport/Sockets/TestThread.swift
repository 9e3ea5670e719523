import Glibc

/// One operating-system thread that a test helper runs, so that blocking sockets never sit on the cooperative pool.
struct TestThread: Sendable {
    private let id: pthread_t

    /// Starts `body` on a thread of its own.
    init(_ body: @escaping @Sendable () -> Void) {
        var id = pthread_t()
        let box = unsafe Unmanaged.passRetained(Body(run: body)).toOpaque()
        let code = unsafe pthread_create(
            &id, nil,
            { context in
                guard let context = unsafe context else { return nil }
                unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, box)
        precondition(code == 0, "no thread could be started: error \(code)")
        self.id = id
    }

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

import Synchronization

/// A call that is connected later: those who ring need not know who listens.
final class Bell: Sendable {
    private let listener = Mutex<(@Sendable () -> Void)?>(nil)

    func connect(_ listener: @escaping @Sendable () -> Void) { self.listener.withLock { $0 = listener } }
    func ring() { listener.withLock { $0 }?() }
}

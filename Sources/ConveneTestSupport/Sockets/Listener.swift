import Glibc

/// A listening socket with one thread per connection.
final class Listener: Sendable {
    enum Place {
        /// A free port on 127.0.0.1.
        case loopback
        /// A Unix socket at a path that does not exist yet.
        case unix(String)
    }

    /// The TCP port; 0 for a Unix socket.
    let port: Int
    private let descriptor: Int32
    private let serve: @Sendable (Connection) -> Void
    private let state = Guarded(State())

    private struct State {
        var threads: [TestThread] = []
        var open: Set<Int32> = []
        var accepted = 0
        var isClosed = false
    }

    init(_ place: Place = .loopback, serve: @escaping @Sendable (Connection) -> Void) {
        (descriptor, port) =
            switch place {
            case .loopback: Self.listenOnLoopback()
            case .unix(let path): (Self.listenOnUnixSocket(path), 0)
            }
        self.serve = serve
        let accepting = TestThread { [self] in acceptConnections() }
        state.withLock { $0.threads.append(accepting) }
    }

    var connectionCount: Int { state.withLock { $0.accepted } }

    /// Ends every connection and waits for the threads.
    func close() {
        let threads = state.withLock { state in
            state.isClosed = true
            shutdown(descriptor, Int32(SHUT_RDWR))
            for connection in state.open { shutdown(connection, Int32(SHUT_RDWR)) }
            return state.threads
        }
        for thread in threads { thread.join() }
        Glibc.close(descriptor)
    }

    private func acceptConnections() {
        while true {
            let connection = accept(descriptor, nil, nil)
            guard connection >= 0 else { return }
            let isServed = state.withLock { state in
                guard !state.isClosed else { return false }
                state.accepted += 1
                state.open.insert(connection)
                let number = state.accepted
                state.threads.append(TestThread { [self] in run(connection, number: number) })
                return true
            }
            guard isServed else {
                Glibc.close(connection)
                return
            }
        }
    }

    private func run(_ descriptor: Int32, number: Int) {
        var on: Int32 = 1
        unsafe setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        serve(Connection(number: number, descriptor: descriptor))
        // Under the lock, so that `close` never shuts down a descriptor that was given to somebody else since.
        state.withLock { state in
            state.open.remove(descriptor)
            Glibc.close(descriptor)
        }
    }

    private static func listenOnLoopback() -> (descriptor: Int32, port: Int) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { socketAddress in
                guard unsafe bind(descriptor, socketAddress, length) == 0, listen(descriptor, 512) == 0 else { return errno }
                return unsafe getsockname(descriptor, socketAddress, &length) == 0 ? 0 : errno
            }
        }
        precondition(code == 0, "no port on 127.0.0.1 could be opened: error \(code)")
        return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
    }

    private static func listenOnUnixSocket(_ path: String) -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { field in
            precondition(path.utf8.count < field.count, "\(path) is too long for a Unix socket")
            unsafe field.copyBytes(from: path.utf8)
        }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let code = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { socketAddress in
                unsafe bind(descriptor, socketAddress, length) == 0 && listen(descriptor, 64) == 0 ? 0 : errno
            }
        }
        precondition(code == 0, "no Unix socket could be opened at \(path): error \(code)")
        return descriptor
    }
}

import Glibc

/// A free port on 127.0.0.1, with a thread for each connection.
struct LoopbackListener {
    let port: Int
    private let descriptor: Int32

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let isOpen = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                unsafe bind(descriptor, generic, length) == 0 && listen(descriptor, 512) == 0
                    && getsockname(descriptor, generic, &length) == 0
            }
        }
        guard isOpen else { throw BenchFailure("no port on 127.0.0.1 can be opened: error \(errno)") }
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    /// Serves connections for ever.
    func serve(_ body: @escaping @Sendable (SinkConnection) -> Void) {
        while true {
            let connection = accept(descriptor, nil, nil)
            guard connection >= 0 else { continue }
            var on: Int32 = 1
            unsafe setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
            WorkerThread.detach {
                body(SinkConnection(descriptor: connection))
                close(connection)
            }
        }
    }
}

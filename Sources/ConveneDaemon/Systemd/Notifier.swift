import Glibc

/// Tells systemd how the service is doing (sd_notify(3)): a datagram to the socket that `$NOTIFY_SOCKET` names.
///
/// Without that variable, as on a terminal, nothing happens.
package struct Notifier: Sendable {
    private let path: String?

    /// `path` is the value of `$NOTIFY_SOCKET`; a leading `@` means the abstract name space.
    package init(path: String?) {
        self.path = path
    }

    package func ready(status: String) { send("READY=1\nSTATUS=\(status)") }
    package func status(_ text: String) { send("STATUS=\(text)") }
    package func reloading() { send("RELOADING=1") }
    package func stopping() { send("STOPPING=1") }
    package func watchdog() { send("WATCHDOG=1") }

    private func send(_ state: String) {
        guard let path, !path.isEmpty, var address = sockaddr_un(notify: path) else { return }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        // The length ends with the name, since abstract names are not ended by a NUL.
        let length = socklen_t(MemoryLayout<sa_family_t>.size + path.utf8.count)
        let bytes = Array(state.utf8)
        _ = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                unsafe sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), generic, length)
            }
        }
    }
}

extension sockaddr_un {
    /// The address of a notification socket, or nothing where the name is too long.
    fileprivate init?(notify path: String) {
        self.init()
        sun_family = sa_family_t(AF_UNIX)
        var name = Array(path.utf8)
        guard name.count < MemoryLayout.size(ofValue: sun_path) else { return nil }
        if name.first == UInt8(ascii: "@") { name[0] = 0 }
        unsafe withUnsafeMutableBytes(of: &sun_path) { unsafe $0.copyBytes(from: name) }
    }
}

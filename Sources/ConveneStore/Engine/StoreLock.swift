import Glibc
import Synchronization

/// Keeps a second process away from a store: an advisory lock on a file beside the database.
///
/// The database file itself is never opened here, for closing it would drop SQLite's own locks.
final class StoreLock: Sendable {
    private let descriptor: Mutex<Int32?>

    init(path: String) throws(StoreError) {
        let file = unsafe open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unreadable(path: path, detail: unsafe String(cString: strerror(errno))) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(file)
            guard code == EWOULDBLOCK else { throw .unreadable(path: path, detail: unsafe String(cString: strerror(code))) }
            throw .inUse(path: path)
        }
        descriptor = Mutex(file)
    }

    func release() {
        descriptor.withLock { file in
            if let file { close(file) }
            file = nil
        }
    }

    deinit { release() }
}

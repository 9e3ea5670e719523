import ConveneDaemon
import ConveneStore
import Glibc

/// A variable of the environment. Read before any thread could change it.
func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
}

/// One line on standard error.
func complain(_ text: String) {
    let line = Array("\(text)\n".utf8)
    _ = unsafe write(STDERR_FILENO, line, line.count)
}

/// Says what went wrong and ends the process, with a status that tells scripts what kind of failure it was.
func fail(with error: any Error) -> Never {
    complain("convened: \(error)")
    exit(status(of: error))
}

/// The same numbers as those of convenectl: 6 for what another daemon holds, 7 for a store of a newer version.
private func status(of error: any Error) -> Int32 {
    switch error {
    case let error as SocketUnusable where error.reason == .served: 6
    case StoreError.inUse: 6
    case StoreError.newer: 7
    default: 1
    }
}

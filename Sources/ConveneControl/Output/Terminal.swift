import Glibc

/// The three streams of the process.
enum Terminal {
    /// Whether a person can be asked: standard input is a terminal.
    static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 }

    /// The width of the terminal that standard output is, or nothing where it is a file or a pipe.
    static var width: Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    static func write(_ text: String) {
        put(text, to: STDOUT_FILENO)
    }

    static func complain(_ text: String) {
        put(text, to: STDERR_FILENO)
    }

    /// Whether the answer begins with a y.
    static func ask(_ question: String) -> Bool {
        var prompt = "\(question) [y/N] "
        prompt.withUTF8 { unsafe writeAll($0, to: STDERR_FILENO) }
        let answer = readLine() ?? ""
        return answer.lowercased().hasPrefix("y")
    }

    private static func put(_ text: String, to file: Int32) {
        var line = text.hasSuffix("\n") ? text : text + "\n"
        line.withUTF8 { unsafe writeAll($0, to: file) }
    }

    /// A reader who has gone away (`convenectl … | head`) is no error.
    private static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) {
        var rest = unsafe bytes[...]
        while let start = unsafe UnsafeBufferPointer(rebasing: rest).baseAddress, unsafe !rest.isEmpty {
            let count = unsafe Glibc.write(file, start, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            unsafe rest = rest.dropFirst(count)
        }
    }
}

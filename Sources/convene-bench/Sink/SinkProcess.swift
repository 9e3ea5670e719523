import ConveneModel
import Glibc

/// This program once more, as the server that takes the messages.
struct SinkProcess {
    let port: Int
    private let id: pid_t
    /// The child ends when this is closed.
    private let leash: Int32

    init(_ channel: Channel) throws {
        let (input, output) = (try Pipe(), try Pipe())
        id = try Self.spawn(
            ["convene-bench", "sink", "--channel", channel.rawValue], input: input.reading, output: output.writing)
        close(input.reading)
        close(output.writing)
        leash = input.writing
        var line = [UInt8](repeating: 0, count: 32)
        let count = unsafe read(output.reading, &line, line.count)
        close(output.reading)
        let digits = String(decoding: line.prefix(max(0, count)), as: UTF8.self).prefix { $0.isNumber }
        guard let port = Int(digits) else { throw BenchFailure("the server that takes the messages did not start") }
        self.port = port
    }

    func stop() {
        close(leash)
        waitpid(id, nil, 0)
    }

    private static func spawn(_ arguments: [String], input: Int32, output: Int32) throws -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        let words = unsafe arguments.map { unsafe strdup($0) }
        defer { unsafe words.forEach { unsafe free($0) } }
        var id = pid_t()
        // It needs nothing of the environment.
        let environment: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
        let code = unsafe posix_spawn(&id, "/proc/self/exe", &actions, nil, words + [nil], environment)
        guard code == 0 else { throw BenchFailure("the server that takes the messages cannot be started: error \(code)") }
        return id
    }
}

private struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { throw BenchFailure("no pipe: error \(errno)") }
        (reading, writing) = (ends[0], ends[1])
        // The child gets copies of its ends, and none of ours: its input ends when this process does.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
}

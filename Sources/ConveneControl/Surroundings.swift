/// What a command finds around it: a daemon to talk to, a place for what it says, perhaps a person to ask.
///
/// A test puts its own in their place; a process has `Surroundings.process`.
package struct Surroundings: Sendable {
    /// The way to the daemon whose socket is named.
    package var connect: @Sendable (_ socket: String) -> any Transport
    /// Takes what was asked for.
    package var write: @Sendable (String) -> Void
    /// Takes what went wrong.
    package var complain: @Sendable (String) -> Void
    /// How wide a table may be; nothing where it goes to a file or a pipe.
    package var width: Int?
    /// Asks a question and says whether the answer is yes; nothing where nobody is there to answer.
    package var ask: (@Sendable (String) -> Bool)?

    @TaskLocal static var current = Surroundings.process

    package static var process: Surroundings {
        Surroundings(
            connect: { SocketTransport(path: $0) }, write: Terminal.write, complain: Terminal.complain, width: Terminal.width,
            ask: Terminal.isInteractive ? Terminal.ask : nil)
    }
}

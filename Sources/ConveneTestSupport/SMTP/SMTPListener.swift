/// A real SMTP server on a free port of 127.0.0.1, which takes everything unless its script says otherwise.
package final class SMTPListener: Sendable {
    package typealias Script = @Sendable (SMTPMoment) -> SMTPReaction

    private let listener: Listener
    private let records: SMTPRecords

    package init(extensions: [String] = ["8BITMIME"], script: @escaping Script = { _ in .usual }) {
        let records = SMTPRecords()
        self.records = records
        listener = Listener { connection in
            var session = SMTPSession(connection: connection, extensions: extensions, records: records, script: script)
            session.run()
        }
    }

    package var port: Int { listener.port }
    package var connectionCount: Int { listener.connectionCount }
    /// The messages that were taken, in the order of their final dots. Those that were refused are not among them.
    package var messages: [ReceivedMail] { records.messages }
    /// Every command line of every connection, in the order of arrival.
    package var commands: [String] { records.commands }

    package func close() {
        records.gates.openAll()
        listener.close()
    }
}

/// Runs `body` with a listener, and closes it afterwards.
package func withSMTPListener<Result>(
    extensions: [String] = ["8BITMIME"], script: @escaping SMTPListener.Script = { _ in .usual },
    _ body: (SMTPListener) throws -> Result
) rethrows -> Result {
    let listener = SMTPListener(extensions: extensions, script: script)
    defer { listener.close() }
    return try body(listener)
}

/// Runs `body` with a listener, and closes it afterwards.
package func withSMTPListener<Result>(
    extensions: [String] = ["8BITMIME"], script: @escaping SMTPListener.Script = { _ in .usual },
    _ body: (SMTPListener) async throws -> Result
) async rethrows -> Result {
    let listener = SMTPListener(extensions: extensions, script: script)
    defer { listener.close() }
    return try await body(listener)
}

/// What the sessions of one listener write down.
final class SMTPRecords: Sendable {
    private let state = Guarded((messages: [ReceivedMail](), commands: [String]()))
    let gates = GateBook()

    var messages: [ReceivedMail] { state.withLock { $0.messages } }
    var commands: [String] { state.withLock { $0.commands } }

    func add(_ mail: ReceivedMail) {
        state.withLock { $0.messages.append(mail) }
    }

    func add(command: String) {
        state.withLock { $0.commands.append(command) }
    }
}

/// One connection of an SMTP listener.
struct SMTPSession {
    let connection: Connection
    let extensions: [String]
    let records: SMTPRecords
    let script: SMTPListener.Script
    private var sender = ""
    private var recipients: [String] = []
    private var message = 0

    init(connection: Connection, extensions: [String], records: SMTPRecords, script: @escaping SMTPListener.Script) {
        self.connection = connection
        self.extensions = extensions
        self.records = records
        self.script = script
    }

    /// Talks until one side ends the connection.
    mutating func run() {
        guard answer(.greeting, "", usual: "220 listener.example ESMTP") != .gone else { return }
        while let line = connection.readLine() {
            let command = String(decoding: line, as: UTF8.self)
            records.add(command: command)
            guard obey(command) else { return }
        }
    }

    /// What became of a step.
    private enum Answer { case usual, refused, gone }

    /// False ends the connection.
    private mutating func obey(_ command: String) -> Bool {
        switch command.prefix(4).uppercased() {
        case "EHLO", "HELO": return answer(.hello, command, usual: helloReply(to: command)) != .gone
        case "AUTH": return logIn(command)
        case "MAIL": return begin(command)
        case "RCPT": return add(command)
        case "DATA": return receive(command)
        case "RSET", "NOOP": return answer(.other, command, usual: "250 2.0.0 done") != .gone
        case "QUIT":
            _ = answer(.quit, command, usual: "221 2.0.0 bye")
            return false
        default: return answer(.other, command, usual: "502 5.5.2 not known here") != .gone
        }
    }

    private func helloReply(to command: String) -> String {
        guard command.uppercased().hasPrefix("EHLO"), let last = extensions.last else { return "250 listener.example" }
        let lines = extensions.dropLast().map { "250-\($0)" }
        return (["250-listener.example"] + lines + ["250 \(last)"]).joined(separator: "\r\n")
    }

    /// Asks for what the command left out: PLAIN takes one line, LOGIN two.
    private func logIn(_ command: String) -> Bool {
        let words = command.split(separator: " ")
        let wanted = words.dropFirst().first?.uppercased() == "LOGIN" ? 2 : 1
        for _ in max(0, words.count - 2)..<wanted {
            guard connection.write("334 \r\n"), connection.readLine() != nil else { return false }
        }
        return answer(.login, command, usual: "235 2.7.0 welcome") != .gone
    }

    private mutating func begin(_ command: String) -> Bool {
        message += 1
        recipients = []
        let answer = answer(.sender, command, usual: "250 2.1.0 sender taken")
        if answer == .usual { sender = path(in: command) }
        return answer != .gone
    }

    private mutating func add(_ command: String) -> Bool {
        let answer = answer(.recipient, command, usual: "250 2.1.5 recipient taken")
        if answer == .usual { recipients.append(path(in: command)) }
        return answer != .gone
    }

    private func path(in command: String) -> String {
        guard let open = command.firstIndex(of: "<"), let close = command.firstIndex(of: ">") else { return "" }
        return String(command[command.index(after: open)..<close])
    }

    private func receive(_ command: String) -> Bool {
        switch answer(.data, command, usual: "354 go ahead") {
        case .gone: return false
        case .refused: return true
        case .usual: break
        }
        guard connection.awaitBytes(), answer(.body, "", usual: nil) != .gone, let raw = readBody() else { return false }
        let mail = ReceivedMail(connection: connection.number, sender: sender, recipients: recipients, raw: raw)
        return answer(.endOfData, "", usual: "250 2.0.0 queued", taking: mail) != .gone
    }

    private func readBody() -> [UInt8]? {
        var raw: [UInt8] = []
        while let line = connection.readRawLine() {
            if line.elementsEqual(".\r\n".utf8) { return raw }
            raw.append(contentsOf: line)
        }
        return nil
    }

    /// Asks the script, and answers. A message is written down before the answer, so that a client that has the answer
    /// finds it in the records.
    private func answer(_ step: SMTPMoment.Step, _ line: String, usual: String?, taking mail: ReceivedMail? = nil) -> Answer {
        switch script(SMTPMoment(step: step, connection: connection.number, message: message, line: line)) {
        case .usual: break
        case .wait(let gate): records.gates.pass(gate)
        case .reply(let text): return say(text) ? .refused : .gone
        case .replyAndHangUp(let text):
            say(text)
            return .gone
        case .hangUp:
            // Taken although the sender will never hear of it: what happens when a server dies after the final dot.
            if let mail { records.add(mail) }
            if step == .body { connection.resetOnClose() }
            return .gone
        }
        if let mail { records.add(mail) }
        guard let usual else { return .usual }
        return say(usual) ? .usual : .gone
    }

    @discardableResult
    private func say(_ text: String) -> Bool {
        connection.write(text + "\r\n")
    }
}

/// Takes every mail and forgets it.
struct SMTPSink {
    private var connection: SinkConnection
    private static let lineEnd = Array("\r\n".utf8)
    private static let messageEnd = Array("\r\n.\r\n".utf8)

    init(_ connection: SinkConnection) {
        self.connection = connection
    }

    consuming func run() {
        connection.send("220 sink.example ESMTP\r\n")
        while let line = connection.take(through: Self.lineEnd) {
            switch String(decoding: line.prefix(4), as: UTF8.self).uppercased() {
            case "EHLO": connection.send("250-sink.example\r\n250-8BITMIME\r\n250 PIPELINING\r\n")
            case "DATA":
                connection.send("354 go on\r\n")
                guard connection.take(through: Self.messageEnd) != nil else { return }
                connection.send("250 2.0.0 taken\r\n")
            case "QUIT":
                connection.send("221 2.0.0 bye\r\n")
                return
            default: connection.send("250 2.0.0 ok\r\n")
            }
        }
    }
}

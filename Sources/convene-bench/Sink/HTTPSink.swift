/// Takes every request and answers 202.
struct HTTPSink {
    private var connection: SinkConnection
    private static let headEnd = Array("\r\n\r\n".utf8)

    init(_ connection: SinkConnection) {
        self.connection = connection
    }

    consuming func run() {
        while let head = connection.take(through: Self.headEnd) {
            guard connection.skip(Self.bodyLength(in: head)) else { return }
            connection.send("HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
        }
    }

    private static func bodyLength(in head: [UInt8]) -> Int {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        let line = lines.first { $0.lowercased().hasPrefix("content-length:") }
        return line?.split(separator: " ").last.flatMap { Int($0) } ?? 0
    }
}

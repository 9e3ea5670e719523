/// One connection of an HTTP listener.
struct HTTPSession {
    let connection: Connection
    let records: HTTPRecords
    let handler: HTTPListener.Handler

    /// Serves requests until one side ends the connection.
    func run() {
        while let request = readRequest() {
            records.add(request)
            guard answer(handler(request)) else { return }
        }
    }

    private func readRequest() -> ReceivedRequest? {
        guard let start = connection.readLine() else { return nil }
        let words = String(decoding: start, as: UTF8.self).split(separator: " ")
        guard words.count == 3, let headers = readHeaders() else { return nil }
        let length = headers.first { $0.name.lowercased() == "content-length" }.flatMap { Int($0.value) } ?? 0
        guard let body = connection.read(length) else { return nil }
        return ReceivedRequest(
            connection: connection.number, method: String(words[0]), target: String(words[1]), headers: headers, body: body)
    }

    private func readHeaders() -> [(name: String, value: String)]? {
        var headers: [(name: String, value: String)] = []
        while let line = connection.readLine() {
            if line.isEmpty { return headers }
            let text = String(decoding: line, as: UTF8.self)
            guard let colon = text.firstIndex(of: ":") else { return nil }
            headers.append((String(text[..<colon]), String(text[text.index(after: colon)...].drop { $0 == " " })))
        }
        return nil
    }

    /// False ends the connection.
    private func answer(_ answer: HTTPAnswer) -> Bool {
        switch answer {
        case .respond(let status, let headers, let body):
            let lines = headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
            return connection.write("HTTP/1.1 \(status) Status\r\nContent-Length: \(body.utf8.count)\r\n\(lines)\r\n\(body)")
        case .stream(let pieces):
            connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            pieces { piece in connection.write("\(String(piece.utf8.count, radix: 16))\r\n\(piece)\r\n") }
            connection.write("0\r\n\r\n")
        case .hangUp: break
        case .breakOff(let status, let body):
            connection.write("HTTP/1.1 \(status) Status\r\nContent-Length: \(body.utf8.count + 100)\r\n\r\n\(body)")
        case .wait(let gate): records.gates.pass(gate)
        }
        return false
    }
}

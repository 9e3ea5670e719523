/// The answer to one HTTP request, as it comes in.
final class HTTPExchange: Transfer {
    private(set) var headers: [HTTPRequest.Header] = []
    private(set) var body: [UInt8] = []
    private(set) var isBodyCut = false
    private let longestBody: Int
    private let receiver: (([UInt8]) -> Bool)?
    private static let mostHeaders = 200

    /// - Parameter receiver: gets the body piece by piece instead of it being kept; false ends the transfer.
    init(longestBody: Int, receiver: (([UInt8]) -> Bool)? = nil) {
        self.longestBody = longestBody
        self.receiver = receiver
    }

    override func received(body bytes: UnsafeRawBufferPointer) -> Bool {
        if let receiver { return receiver(unsafe Array(bytes)) }
        let room = longestBody - body.count
        if bytes.count > room { isBodyCut = true }
        unsafe body.append(contentsOf: bytes.prefix(room))
        return true
    }

    override func received(header bytes: UnsafeRawBufferPointer) {
        let line = unsafe String(decoding: bytes, as: UTF8.self)
        if line.hasPrefix("HTTP/") {
            // A status line begins an answer; an earlier one was 1xx.
            headers = []
        } else if let colon = line.firstIndex(of: ":"), headers.count < Self.mostHeaders {
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            let end = value.lastIndex { !$0.isWhitespace }
            headers.append(.init(String(line[..<colon]), end.map { String(value[...$0]) } ?? ""))
        }
    }
}

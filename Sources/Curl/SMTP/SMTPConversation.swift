/// One message on its way out: gives libcurl its bytes, and notes what went out and what came back.
final class SMTPConversation: Transfer {
    private let message: [UInt8]
    private(set) var bytesHandedOut = 0
    private(set) var isBodyHandedOut = false
    private(set) var stage = SMTPObservation.Stage.connect
    private var replies: [[String]] = []
    private static let mostReplies = 16
    private static let mostLines = 64
    private static let longestLine = 1024

    init(message: [UInt8]) {
        self.message = message
    }

    override func nextBytes(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, message.count - bytesHandedOut)
        guard count > 0 else {
            isBodyHandedOut = true
            return 0
        }
        unsafe message.withUnsafeBytes { bytes in
            unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[bytesHandedOut..<bytesHandedOut + count]))
        }
        bytesHandedOut += count
        return count
    }

    /// Collects reply lines into replies: `250-SIZE` goes on, `250 SIZE` ends one.
    override func received(header bytes: UnsafeRawBufferPointer) {
        let text = unsafe String(decoding: bytes.prefix(Self.longestLine), as: UTF8.self)
        for line in text.split(whereSeparator: \.isNewline).map(String.init) {
            if let last = replies.last?.last, last.utf8.dropFirst(3).first == UInt8(ascii: "-") {
                if replies[replies.count - 1].count < Self.mostLines { replies[replies.count - 1].append(line) }
            } else {
                replies.append([line])
            }
        }
        if replies.count > Self.mostReplies { replies.removeFirst(replies.count - Self.mostReplies) }
    }

    override func sent(header bytes: UnsafeRawBufferPointer) {
        let command = unsafe String(decoding: bytes.prefix(12), as: UTF8.self)
        if let next = Self.stages.first(where: { command.hasPrefix($0.command) })?.stage { stage = next }
    }

    /// QUIT is missing on purpose: it says nothing about the message.
    private static let stages: [(command: String, stage: SMTPObservation.Stage)] = [
        ("EHLO", .hello), ("HELO", .hello), ("STARTTLS", .startTLS), ("AUTH ", .login), ("MAIL FROM:", .sender),
        ("RCPT TO:", .recipient), ("DATA", .data),
    ]

    /// The last reply with `code`; the very last one may answer the QUIT that follows a refusal.
    func reply(with code: Int) -> [String] {
        replies.last { $0.last?.hasPrefix(String(code)) == true } ?? []
    }
}

import Glibc

/// One accepted connection, with a buffer in front of it. It belongs to the thread that serves it.
final class Connection {
    /// Counts from 1.
    let number: Int
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0

    init(number: Int, descriptor: Int32) {
        self.number = number
        self.descriptor = descriptor
    }

    /// The next line without its CRLF (or bare LF), or nothing where the peer is gone.
    func readLine() -> [UInt8]? {
        guard let line = readRawLine()?.dropLast() else { return nil }
        return Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }

    /// The next line with its end as it came.
    func readRawLine() -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = lineFeed(from: searched) {
                defer { start = end + 1 }
                return buffer[start...end]
            }
            searched = buffer.count - start
            guard fill() else { return nil }
        }
    }

    private func lineFeed(from position: Int) -> Int? {
        unsafe buffer.withUnsafeBytes { all in
            guard let base = all.baseAddress, position < all.count,
                let found = unsafe memchr(base + position, Int32(UInt8(ascii: "\n")), all.count - position)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - base
        }
    }

    /// Exactly `count` bytes, or nothing where the peer is gone before.
    func read(_ count: Int) -> [UInt8]? {
        while buffer.count - start < count {
            guard fill() else { return nil }
        }
        defer { start += count }
        return Array(buffer[start..<start + count])
    }

    /// Waits until there is something to read. False: the peer is gone.
    func awaitBytes() -> Bool {
        start < buffer.count || fill()
    }

    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                unsafe send(descriptor, all.baseAddress?.advanced(by: sent), all.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    @discardableResult
    func write(_ text: String) -> Bool {
        write(Array(text.utf8))
    }

    /// Makes the later close a reset, so that a peer that is still writing notices at once.
    func resetOnClose() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
    }

    /// Reads more behind what is not used up yet.
    private func fill() -> Bool {
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        return unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { room in
            let count = unsafe recv(descriptor, room.baseAddress, room.count, 0)
            guard count > 0 else { return false }
            unsafe buffer.append(contentsOf: room[..<count])
            return true
        }
    }
}

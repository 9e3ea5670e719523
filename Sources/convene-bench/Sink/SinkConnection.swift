import Glibc

/// One connection's bytes, with what has come and is not used yet.
struct SinkConnection {
    let descriptor: Int32
    private var chunk = [UInt8](repeating: 0, count: 65_536)
    private var waiting: [UInt8] = []

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Everything up to and with `mark`; nothing where the connection ends before it.
    mutating func take(through mark: [UInt8]) -> [UInt8]? {
        var searched = 0
        while true {
            if let end = end(of: mark, from: searched) {
                let taken = Array(waiting[..<end])
                waiting.removeSubrange(..<end)
                return taken
            }
            searched = max(0, waiting.count - mark.count + 1)
            guard fill() else { return nil }
        }
    }

    /// The next `count` bytes are of no interest; false where the connection ends before them.
    mutating func skip(_ count: Int) -> Bool {
        while waiting.count < count {
            guard fill() else { return false }
        }
        waiting.removeSubrange(..<count)
        return true
    }

    func send(_ text: StaticString) {
        _ = unsafe write(descriptor, text.utf8Start, text.utf8CodeUnitCount)
    }

    private mutating func fill() -> Bool {
        let count = unsafe read(descriptor, &chunk, chunk.count)
        guard count > 0 else { return false }
        waiting.append(contentsOf: chunk[..<count])
        return true
    }

    private func end(of mark: [UInt8], from start: Int) -> Int? {
        guard waiting.count >= start + mark.count else { return nil }
        let (bytes, last) = (waiting.span, mark[mark.count - 1])
        for index in (start + mark.count - 1)..<waiting.count where bytes[index] == last {
            if waiting[(index + 1 - mark.count)...index].elementsEqual(mark) { return index + 1 }
        }
        return nil
    }
}

/// The offsets of one time zone from UTC, past and to come.
///
/// Made from the bytes of a TZif file (RFC 9636), so that what holds is the system's tzdata and its updates. A clock
/// reading that a change of offset leaves out is read with the offset before the change (RFC 5545, §3.3.5: 02:30 in a
/// gap of one hour is 03:30); one that comes twice is the first.
package struct ZoneRules: Sendable, Equatable {
    private let moments: [Int64]
    private let offsets: [Int32]
    private let firstOffset: Int32
    /// The rule from the last moment on; nothing means that the last offset stays.
    private let future: PosixZone?

    package static let utc = ZoneRules(offsetSeconds: 0)

    /// Reads the content of a file such as `/usr/share/zoneinfo/Asia/Ho_Chi_Minh`.
    package init(tzif bytes: [UInt8]) throws(InvalidZoneData) {
        let file = try TZifFile(bytes)
        moments = file.moments
        offsets = file.offsets
        firstOffset = file.firstOffset
        future = file.footer.isEmpty ? nil : try PosixZone(file.footer)
    }

    /// A zone whose offset never changes.
    package init(offsetSeconds: Int) {
        moments = []
        offsets = []
        firstOffset = Int32(offsetSeconds)
        future = nil
    }

    /// Seconds east of Greenwich at `instant`.
    package func offsetSeconds(at instant: Instant) -> Int {
        offset(at: instant.seconds)
    }

    /// What a clock of the zone shows at `instant`, to the second.
    package func civil(at instant: Instant) -> CivilDateTime {
        CivilDateTime(localSeconds: instant.seconds + Int64(offset(at: instant.seconds)))
    }

    /// The instant at which a clock of the zone shows `reading`.
    package func instant(of reading: CivilDateTime) -> Instant {
        let local = reading.localSeconds
        var inGap: Int64?
        for period in periods(around: local) {
            let seconds = local - Int64(period.offset)
            if seconds >= period.start, seconds < period.end { return Instant(seconds: seconds) }
            // The reading is over when the period ends: unless a later one shows it, it fell into the gap behind.
            if seconds >= period.end { inGap = seconds }
        }
        return Instant(seconds: inGap ?? local - Int64(firstOffset))
    }

    private func offset(at seconds: Int64) -> Int {
        let index = Self.countUpTo(seconds, in: moments)
        if index == moments.count, let future { return future.offset(at: seconds) }
        return Int(index == 0 ? firstOffset : offsets[index - 1])
    }

    /// The stretches of one offset that a clock reading can lie in: no offset is longer than 26 hours.
    private func periods(around local: Int64) -> [(start: Int64, end: Int64, offset: Int)] {
        let (from, to) = (local - 26 * 3600, local + 26 * 3600)
        var starts = [from]
        starts += moments[Self.countUpTo(from, in: moments)..<Self.countUpTo(to, in: moments)]
        starts += futureMoments(from, to)
        let ends = starts.dropFirst() + [Int64.max]
        return zip(starts, ends).enumerated().map { index, bounds in
            (start: index == 0 ? Int64.min : bounds.0, end: bounds.1, offset: offset(at: bounds.0))
        }
    }

    private func futureMoments(_ from: Int64, _ to: Int64) -> [Int64] {
        guard let future else { return [] }
        let begin = max(from, moments.last ?? Int64.min)
        guard begin < to else { return [] }
        return future.changes(from: PosixZone.year(of: from) - 1, through: PosixZone.year(of: to) + 1)
            .map(\.moment).filter { $0 > begin && $0 <= to }
    }

    /// How many of the sorted `moments` are not after `seconds`.
    private static func countUpTo(_ seconds: Int64, in moments: [Int64]) -> Int {
        var (low, high) = (0, moments.count)
        while low < high {
            let middle = (low + high) / 2
            if moments[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

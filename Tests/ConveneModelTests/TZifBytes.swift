/// Writes TZif files for tests: an empty block of version 1, then the 64-bit block and the footer.
enum TZifBytes {
    static func make(
        moments: [(Int64, UInt8)] = [], offsets: [Int32] = [0], footer: String = "", version: UInt8 = UInt8(ascii: "2"),
        leapSeconds: Int = 0
    ) -> [UInt8] {
        var bytes = header(version, [0, 0, 0, 0, 1, 0]) + [0, 0, 0, 0, 0, 0]
        bytes += header(version, [0, 0, leapSeconds, moments.count, offsets.count, 4])
        bytes += moments.flatMap { bigEndian($0.0) } + moments.map(\.1)
        bytes += offsets.flatMap { bigEndian($0) + [0, 0] } + [0x41, 0x42, 0x43, 0]
        bytes += [UInt8](repeating: 0, count: leapSeconds * 12)
        return bytes + [0x0A] + footer.utf8 + [0x0A]
    }

    private static func header(_ version: UInt8, _ counts: [Int]) -> [UInt8] {
        [UInt8]("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15) + counts.flatMap { bigEndian(Int32($0)) }
    }

    private static func bigEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        (0..<Number.bitWidth / 8).reversed().map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
    }
}

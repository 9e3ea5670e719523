import Glibc

/// The memory that the process keeps without needing it.
enum Footprint {
    /// Mappings smaller than this are not worth a system call.
    private static let smallest: UInt = 256 * 1024

    /// Lets go of the program text that only the start needed.
    ///
    /// The kernel maps text in large pieces, so that a daemon of this size holds most of its code as resident though it will
    /// not run again. What is let go of is clean and comes back from the file when it is called.
    static func trim() {
        guard let bytes = FileBytes.read("/proc/self/maps") else { return }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            guard let range = textRange(line), let start = unsafe UnsafeMutableRawPointer(bitPattern: range.lowerBound) else {
                continue
            }
            unsafe madvise(start, range.count, MADV_DONTNEED)
        }
    }

    /// The addresses of a line such as `55e0…-55e2… r-xp 00000000 fe:00 1234 /usr/bin/convened`; nothing for other mappings.
    private static func textRange(_ line: Substring) -> Range<UInt>? {
        let fields = line.split(separator: " ", omittingEmptySubsequences: true)
        guard fields.count >= 6, fields[1] == "r-xp", fields[5].hasPrefix("/") else { return nil }
        let bounds = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
        guard bounds.count == 2, bounds[1] >= bounds[0] + smallest else { return nil }
        return bounds[0]..<bounds[1]
    }
}

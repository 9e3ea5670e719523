/// What a TZif file says (RFC 9636, §3): the 64-bit block and the footer. Abbreviations are not kept.
struct TZifFile {
    /// The moments, in seconds from the epoch, at which another offset begins; strictly ascending.
    var moments: [Int64] = []
    /// The offset from UTC in seconds that begins at the moment of the same index.
    var offsets: [Int32] = []
    /// The offset before the first moment.
    var firstOffset: Int32 = 0
    /// The rule after the last moment, in the form of the POSIX variable TZ; may be empty.
    var footer = ""

    init(_ bytes: [UInt8]) throws(InvalidZoneData) {
        var reader = ByteReader(bytes)
        let first = try Header(&reader)
        guard first.version >= UInt8(ascii: "2") else { throw .versionTooOld }
        try reader.skip(first.blockSize(momentSize: 4))
        let header = try Header(&reader)
        guard header.leapCount == 0 else { throw .leapSeconds }
        guard header.typeCount > 0 else { throw .inconsistent("it has no offset at all") }
        try readBlock(header, &reader)
        footer = try Self.footer(&reader)
    }

    private mutating func readBlock(_ header: Header, _ reader: inout ByteReader) throws(InvalidZoneData) {
        guard header.blockSize(momentSize: 8) <= reader.remaining else { throw .cutShort }
        moments.reserveCapacity(header.momentCount)
        for _ in 0..<header.momentCount {
            let moment = Int64(truncatingIfNeeded: try reader.integer(bytes: 8))
            if let last = moments.last, last >= moment { throw .inconsistent("its moments are not in order") }
            moments.append(moment)
        }
        let indices = try reader.take(header.momentCount)
        let types = try Self.typeOffsets(header, &reader)
        firstOffset = types[0]
        for index in indices {
            guard Int(index) < types.count else { throw .inconsistent("it uses an offset that it does not list") }
            offsets.append(types[Int(index)])
        }
        try reader.skip(header.nameBytes + header.standardCount + header.universalCount)
    }

    private static func typeOffsets(_ header: Header, _ reader: inout ByteReader) throws(InvalidZoneData) -> [Int32] {
        var types: [Int32] = []
        for _ in 0..<header.typeCount {
            let offset = Int32(truncatingIfNeeded: try reader.integer(bytes: 4))
            // The range that RFC 9636 recommends to writers; no place on Earth comes near it.
            guard (-89_999...93_599).contains(offset) else { throw .inconsistent("an offset is longer than a day") }
            types.append(offset)
            try reader.skip(2)
        }
        return types
    }

    private static func footer(_ reader: inout ByteReader) throws(InvalidZoneData) -> String {
        guard try reader.integer(bytes: 1) == UInt64(UInt8(ascii: "\n")) else { throw .cutShort }
        let rest = try reader.take(reader.remaining)
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { throw .cutShort }
        return String(decoding: rest[..<end], as: UTF8.self)
    }
}

/// The head of one of the two blocks.
private struct Header {
    let version: UInt8
    let universalCount: Int
    let standardCount: Int
    let leapCount: Int
    let momentCount: Int
    let typeCount: Int
    let nameBytes: Int

    init(_ reader: inout ByteReader) throws(InvalidZoneData) {
        guard reader.remaining >= 4, try reader.take(4).elementsEqual("TZif".utf8) else { throw .notTZif }
        version = UInt8(truncatingIfNeeded: try reader.integer(bytes: 1))
        try reader.skip(15)
        universalCount = try reader.count()
        standardCount = try reader.count()
        leapCount = try reader.count()
        momentCount = try reader.count()
        typeCount = try reader.count()
        nameBytes = try reader.count()
    }

    func blockSize(momentSize: Int) -> Int {
        momentCount * (momentSize + 1) + typeCount * 6 + nameBytes + leapCount * (momentSize + 4) + standardCount
            + universalCount
    }
}

/// Reads big-endian numbers off a list of bytes.
private struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var remaining: Int { bytes.count - position }

    mutating func take(_ count: Int) throws(InvalidZoneData) -> ArraySlice<UInt8> {
        guard count <= remaining else { throw .cutShort }
        defer { position += count }
        return bytes[position..<position + count]
    }

    mutating func skip(_ count: Int) throws(InvalidZoneData) {
        _ = try take(count)
    }

    mutating func integer(bytes count: Int) throws(InvalidZoneData) -> UInt64 {
        try take(count).reduce(0) { $0 << 8 | UInt64($1) }
    }

    mutating func count() throws(InvalidZoneData) -> Int {
        Int(try integer(bytes: 4))
    }
}

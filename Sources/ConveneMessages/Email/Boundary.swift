/// The separators of a mail's parts, derived from its Message-ID so that a retry sends the same bytes.
///
/// They begin with `=_`, which neither quoted-printable nor base64 can produce: no content can hold a separator.
struct Boundary {
    let outer: String
    let inner: String

    init(messageID: String) {
        let digest = String(Self.hash(messageID), radix: 16)
        outer = "=_convene-\(digest)-mixed"
        inner = "=_convene-\(digest)-alternative"
    }

    /// FNV-1a: Hasher is seeded per process, and this needs no secrecy.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

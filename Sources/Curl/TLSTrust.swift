import CCurl

/// Which certificate authorities a connection trusts.
package enum TLSTrust: Equatable, Sendable {
    /// Those of the operating system.
    case system
    /// Those of one PEM file, and no others.
    case file(String)
    /// Those of a PEM text in memory, and no others: for the system's bundle with an authority of one's own added.
    case pem([UInt8])

    func apply(to handle: EasyHandle) throws(CurlError) {
        switch self {
        case .system: break
        case .file(let path): try handle.set(CURLOPT_CAINFO, path)
        case .pem(let bytes): try handle.set(CURLOPT_CAINFO_BLOB, blob: bytes)
        }
    }
}

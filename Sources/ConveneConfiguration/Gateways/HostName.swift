/// Whether a host, as it is written, is this machine, a private network, or anywhere.
enum HostReach {
    case loopback, local, anywhere

    init(_ host: String) {
        let name = host.lowercased()
        if name == "localhost" || name.hasSuffix(".localhost") || name == "::1" || name == "[::1]" {
            self = .loopback
        } else if let address = Self.addressBytes(name) {
            self = Self.reach(of: address)
        } else {
            self = Self.isLocalIPv6(name) ? .local : .anywhere
        }
    }

    private static func addressBytes(_ text: String) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let bytes = parts.compactMap { UInt8($0) }
        return parts.count == 4 && bytes.count == 4 ? bytes : nil
    }

    /// RFC 1918 and RFC 3927.
    private static func reach(of address: [UInt8]) -> HostReach {
        switch (address[0], address[1]) {
        case (127, _): .loopback
        case (10, _), (172, 16...31), (192, 168), (169, 254): .local
        default: .anywhere
        }
    }

    /// Unique local (fc00::/7) and link-local (fe80::/10) addresses.
    private static func isLocalIPv6(_ text: String) -> Bool {
        let address = text.trimmingBrackets
        guard address.contains(":"), let group = address.split(separator: ":").first, group.count == 4,
            let bits = UInt16(group, radix: 16)
        else { return false }
        return bits & 0xFE00 == 0xFC00 || bits & 0xFFC0 == 0xFE80
    }
}

extension String {
    fileprivate var trimmingBrackets: Substring {
        hasPrefix("[") && hasSuffix("]") ? dropFirst().dropLast() : self[...]
    }
}

extension ValueReader where Value == String {
    /// The name or the address of a server, without scheme, port or path.
    static var host: Self {
        Self.line.map { (text) throws(Complaint) in
            let allowed = text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || "0123456789.-_:[]".unicodeScalars.contains($0)
            }
            let isPortGiven = text.split(separator: ":", omittingEmptySubsequences: false).count == 2
            guard allowed, !isPortGiven else {
                throw Complaint(
                    "is “\(text)”, which is no host", remedy: "write a name or an address; the port has a setting of its own")
            }
            return text
        }
    }
}

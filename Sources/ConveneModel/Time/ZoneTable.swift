/// The zones that are in use, by name. UTC is always among them.
///
/// A value that can be shared freely: the daemon reads and parses the files of those zones that its events name, and makes
/// a new table when tzdata changes.
package struct ZoneTable: Sendable {
    private let rules: [ZoneID: ZoneRules]

    package init(rules: [ZoneID: ZoneRules] = [:]) {
        self.rules = rules.merging([.utc: .utc, ZoneID("Etc/UTC"): .utc]) { given, _ in given }
    }

    /// The rules of `zone`, or nothing where the table was made without it.
    package subscript(zone: ZoneID) -> ZoneRules? { rules[zone] }

    /// The zones of the table, by name.
    package var zones: [ZoneID] { rules.keys.sorted() }
}

extension ZoneID {
    /// Whether the name can be that of a file below the system's zoneinfo folder, and of none outside it.
    ///
    /// To be asked before a name that somebody typed becomes a path.
    package var isWellFormed: Bool {
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return name.utf8.count <= 255
            && parts.allSatisfy { part in
                part.first != UInt8(ascii: "-") && !part.isEmpty && part.allSatisfy(Self.isNameByte)
            }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

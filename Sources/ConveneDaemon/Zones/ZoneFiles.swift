package import ConveneModel
import Synchronization

/// The zones of the system's time-zone database, read when they are first asked for and kept.
package final class ZoneFiles: Sendable {
    private let directory: String
    private let known = Mutex<[ZoneID: ZoneRules]>([:])

    package init(directory: String = "/usr/share/zoneinfo") {
        self.directory = directory
    }

    /// The rules of a zone; throws `UnknownZone` where the system has none of that name.
    package func rules(of zone: ZoneID) throws -> ZoneRules {
        if let rules = known.withLock({ $0[zone] }) { return rules }
        let rules = try read(zone)
        known.withLock { $0[zone] = rules }
        return rules
    }

    package func contains(_ zone: ZoneID) -> Bool {
        (try? rules(of: zone)) != nil
    }

    /// The version of the database, where its folder says it.
    package var version: String? {
        for name in ["+VERSION", "tzdata.zi"] {
            guard let bytes = FileBytes.read("\(directory)/\(name)") else { continue }
            let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }.prefix(80), as: UTF8.self)
            return line.split(separator: " ").last.map(String.init)
        }
        return nil
    }

    private func read(_ zone: ZoneID) throws -> ZoneRules {
        guard zone.isWellFormed, let bytes = FileBytes.read("\(directory)/\(zone.name)")
        else { throw UnknownZone(zone: zone, detail: "there is no such file in \(directory)") }
        do {
            return try ZoneRules(tzif: bytes)
        } catch {
            throw UnknownZone(zone: zone, detail: "\(error)")
        }
    }
}

/// A zone that the system does not know.
package struct UnknownZone: Error, Equatable, CustomStringConvertible {
    package let zone: ZoneID
    package let detail: String

    package var description: String {
        "the time zone “\(zone)” is not known (\(detail)): use an IANA name such as Asia/Ho_Chi_Minh, and install tzdata"
    }
}

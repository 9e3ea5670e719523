/// Bytes that are no usable rules of a time zone.
///
/// The bytes do not say whose they are: who reads the file puts its name in front.
package enum InvalidZoneData: Error, Equatable, CustomStringConvertible {
    case notTZif
    /// Version 1 has 32-bit moments, and so no rule for the years after 2037.
    case versionTooOld
    case cutShort
    /// Moments that count leap seconds, as in the `right/` variants of the zones.
    case leapSeconds
    /// A count, an index or an order that contradicts the rest.
    case inconsistent(String)
    case footer(String)

    package var description: String {
        switch self {
        case .notTZif: "this is not a time zone file: it does not begin with TZif"
        case .versionTooOld: "this time zone file is of version 1, which ends in 2037; install a current tzdata"
        case .cutShort: "this time zone file ends too early; reinstall tzdata"
        case .leapSeconds: "this time zone file counts leap seconds; use the zone without “right/”"
        case .inconsistent(let what): "this time zone file contradicts itself: \(what); reinstall tzdata"
        case .footer(let text): "\(text.debugDescription) is not a rule for the years to come (POSIX TZ); reinstall tzdata"
        }
    }
}

import ConveneDelivery
import ConveneModel
import Synchronization

/// The fittings that hold at this moment.
final class LiveFittings: Sendable {
    let settings: LiveSettings
    /// Rung when a courier has settled messages that other couriers may go on with.
    let bell = Bell()
    private let zones: ZoneFiles
    private let storeMark: String
    private let current: Mutex<Fittings>

    init(_ fittings: Fittings, zones: ZoneFiles, storeMark: String) {
        settings = LiveSettings(fittings.settings)
        current = Mutex(fittings)
        self.zones = zones
        self.storeMark = storeMark
    }

    var gateways: [Gateway] { current.withLock { $0.gateways } }

    /// UTC where the system does not know the office's zone.
    var officeZone: ZoneRules { (try? zones.rules(of: settings.current.officeZone)) ?? .utc }

    var composer: Composer {
        let fittings = current.withLock { $0 }
        return Composer(
            zones: zones, renderer: fittings.renderer, sender: fittings.sender, planning: fittings.settings.planning,
            storeMark: storeMark)
    }

    func replace(with fittings: Fittings) {
        current.withLock { $0 = fittings }
        settings.replace(with: fittings.settings)
    }
}

package import ConveneModel
package import ConveneReminders
import Synchronization

/// The part of the configuration that a reload may replace while the daemon runs.
package struct Settings: Sendable {
    package var access: AccessList
    package var planning: PlanningPolicy
    package var officeZone: ZoneID

    package init(access: AccessList, planning: PlanningPolicy, officeZone: ZoneID) {
        self.access = access
        self.planning = planning
        self.officeZone = officeZone
    }
}

/// Where everybody reads the settings that hold at this moment.
package final class LiveSettings: Sendable {
    private let value: Mutex<Settings>

    package init(_ settings: Settings) {
        value = Mutex(settings)
    }

    package var current: Settings { value.withLock { $0 } }

    package func replace(with settings: Settings) { value.withLock { $0 = settings } }
}

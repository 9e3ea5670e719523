/// How the daemon is, in one page. Reply to `Route.status`.
package struct StatusReply: Codable, Equatable, Sendable {
    package enum State: String, Codable, Sendable {
        case ok
        /// Something does not work; `reasons` say what.
        case degraded
        /// Nothing is sent until somebody releases it.
        case held
    }

    package struct Store: Codable, Equatable, Sendable {
        package var path: String
        /// The number of the last migration.
        package var schema: Int

        package init(path: String, schema: Int) {
            self.path = path
            self.schema = schema
        }
    }

    package struct Counts: Codable, Equatable, Sendable {
        package var localities: Int
        package var subjects: Int
        package var products: Int
        package var events: Int
        package var sessions: Int
        package var registrations: Int

        package init(localities: Int, subjects: Int, products: Int, events: Int, sessions: Int, registrations: Int) {
            self.localities = localities
            self.subjects = subjects
            self.products = products
            self.events = events
            self.sessions = sessions
            self.registrations = registrations
        }
    }

    package var version: String
    package var state: State
    package var reasons: [String]
    package var store: Store
    package var counts: Counts
    package var queue: StateCounts
    package var gateways: [GatewayItem]
    /// When the next message falls due, as far as the daemon has looked.
    package var nextDue: Timestamp?
    /// The versions of what the daemon stands on.
    package var sqlite: String
    package var curl: String
    package var tzdata: String?
    package var startedAt: Timestamp

    package init(
        version: String, state: State, reasons: [String] = [], store: Store, counts: Counts, queue: StateCounts,
        gateways: [GatewayItem], nextDue: Timestamp?, sqlite: String, curl: String, tzdata: String?, startedAt: Timestamp
    ) {
        self.version = version
        self.state = state
        self.reasons = reasons
        self.store = store
        self.counts = counts
        self.queue = queue
        self.gateways = gateways
        self.nextDue = nextDue
        self.sqlite = sqlite
        self.curl = curl
        self.tzdata = tzdata
        self.startedAt = startedAt
    }
}

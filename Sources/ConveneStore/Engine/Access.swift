package import ConveneModel
import GRDB

/// A consistent view of the store for the length of one closure. Each noun adds its questions in an extension.
package struct ReadAccess {
    let connection: Connection

    init(_ database: Database) {
        connection = Connection(database: database)
    }
}

/// Who changes something: the peer of a control connection, or Convene itself.
package struct Actor: Equatable, Sendable {
    package let uid: UInt32
    package let name: String

    package init(uid: UInt32, name: String) {
        self.uid = uid
        self.name = name
    }

    /// What Convene decides by itself, under the daemon's user.
    package static func daemon(uid: UInt32) -> Actor { Actor(uid: uid, name: "convened") }
}

/// A transaction: everything in the closure is kept, or nothing. Changes carry `actor` and `now` into the audit.
package struct WriteAccess {
    package let reading: ReadAccess
    package let actor: Actor
    package let now: Instant

    var connection: Connection { reading.connection }

    init(_ database: Database, actor: Actor, now: Instant) {
        reading = ReadAccess(database)
        self.actor = actor
        self.now = now
    }
}

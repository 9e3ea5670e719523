/// One request as it came in.
package struct ReceivedRequest: Equatable, Sendable {
    package let connection: Int
    package let method: String
    /// Path and query, as they came.
    package let target: String
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]

    package var text: String { String(decoding: body, as: UTF8.self) }

    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.connection == right.connection && left.method == right.method && left.target == right.target
            && left.body == right.body && left.headers.elementsEqual(right.headers, by: ==)
    }
}

/// What the listener does with a request.
package enum HTTPAnswer: Sendable {
    /// Answers, and keeps the connection.
    case respond(status: Int, headers: [String: String] = [:], body: String = "")
    /// Answers in pieces, as long as `pieces` writes some; then closes the connection.
    case stream(@Sendable (_ write: (String) -> Bool) -> Void)
    /// Closes the connection without a word.
    case hangUp
    /// Announces a longer body than it sends, and closes the connection.
    case breakOff(status: Int, body: String)
    /// Waits until the gate opens, then closes the connection.
    case wait(Gate)
}

/// One answer of the daemon, before anybody has looked into it.
package struct RawReply: Equatable {
    package var status: Int
    package var body: [UInt8]

    package init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}

/// A way to hand one request to the daemon.
package protocol Transport {
    /// Where the daemon is, for a sentence.
    var path: String { get }

    func send(_ method: String, _ path: String, headers: [(name: String, value: String)], body: [UInt8]?) throws(ControlError)
        -> RawReply
}

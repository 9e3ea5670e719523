/// What waits to be sent. Reply to `Route.queue`.
package struct QueueReply: Codable, Equatable, Sendable {
    package var byState: StateCounts
    package var oldestDue: Timestamp?
    /// Those whose turn comes next.
    package var items: [MessageItem]

    package init(byState: StateCounts, oldestDue: Timestamp?, items: [MessageItem]) {
        self.byState = byState
        self.oldestDue = oldestDue
        self.items = items
    }
}

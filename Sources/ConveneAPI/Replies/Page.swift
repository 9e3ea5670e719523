/// A part of a list, and where the next part begins.
package struct Page<Item: Codable & Sendable>: Codable, Sendable {
    package var items: [Item]
    /// To be handed back as `after`; nothing on the last page. Its form is the daemon's own business.
    package var next: String?

    package init(items: [Item], next: String? = nil) {
        self.items = items
        self.next = next
    }
}

extension Page: Equatable where Item: Equatable {}

package import ConveneModel

/// An address with the name that goes with it, as in `Phạm Thị Minh <ocop@phuongduytien.example>`.
package struct Mailbox: Hashable, Sendable {
    package var name: String?
    package var address: EmailAddress

    package init(name: String? = nil, address: EmailAddress) {
        self.name = name
        self.address = address
    }
}

/// A dated node in the tree of places (province > district > commune > village).
///
/// Neither its name nor its official code is a key: both are given to other places in time.
package struct Locality: Equatable, Sendable {
    package var id: ID<Locality>
    package var name: String
    package var nameEnglish: String?
    /// `province`, `district`, `commune`, `ward`, `village` or another word of the office's.
    package var kind: String
    package var parent: ID<Locality>?
    package var code: String?
    /// Who gives the code, such as `vn-gso`; a code is unique in its scheme for a period only.
    package var codeScheme: String?
    /// First day on which the place exists; nothing means "always".
    package var validFrom: CivilDate?
    /// First day on which it no longer exists (half-open); nothing means "still".
    package var validTo: CivilDate?
    package var aliases: [String]
    package var notes: String?

    package init(id: ID<Locality>, name: String, kind: String, parent: ID<Locality>? = nil) {
        self.id = id
        self.name = name
        self.kind = kind
        self.parent = parent
        self.aliases = []
    }
}

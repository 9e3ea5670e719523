package import ConveneModel

/// The office that writes, as its messages name it.
package struct Office: Equatable, Sendable {
    /// `Ủy ban nhân dân phường Duy Tiên`.
    package var name: String
    package var nameEnglish: String?
    /// What an SMS begins with: `UBND P.Duy Tiên`.
    package var shortName: String
    /// As it is to be read; an SMS drops the blanks.
    package var hotline: String
    package var contactName: String
    package var email: EmailAddress?
    /// What the subjects are registered for: `Chương trình OCOP`.
    package var programme: String?

    package init(
        name: String, nameEnglish: String? = nil, shortName: String, hotline: String, contactName: String,
        email: EmailAddress? = nil, programme: String? = nil
    ) {
        self.name = name
        self.nameEnglish = nameEnglish
        self.shortName = shortName
        self.hotline = hotline
        self.contactName = contactName
        self.email = email
        self.programme = programme
    }
}

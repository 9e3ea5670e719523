/// A language that messages are written in.
package enum MessageLanguage: String, CaseIterable, Sendable {
    case vietnamese = "vi"
    case english = "en"

    /// The language of a BCP 47 tag (`en-GB` is English), or nothing where there are no texts in it.
    package init?(tag: String) {
        let primary = tag.prefix { $0 != "-" && $0 != "_" }
        self.init(rawValue: primary.lowercased())
    }

    var wording: any Wording {
        switch self {
        case .vietnamese: VietnameseWording()
        case .english: EnglishWording()
        }
    }
}

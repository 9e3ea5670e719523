import ConveneModel

/// The texts that an office starts with. Each can be replaced by a file of the office's own.
enum DefaultTemplates {
    static let all: [(TemplateKey, String)] =
        vietnameseInvitations + vietnameseReminders + vietnameseChanges + englishInvitations + englishReminders + englishChanges

    static func vietnamese(_ purpose: Purpose, _ channel: Channel, for kind: EventKind? = nil, _ text: String) -> (
        TemplateKey, String
    ) {
        let footer = channel == .email ? vietnameseFooter : ""
        return (TemplateKey(language: .vietnamese, purpose: purpose, kind: kind, channel: channel), text + footer)
    }

    static func english(_ purpose: Purpose, _ channel: Channel, for kind: EventKind? = nil, _ text: String) -> (
        TemplateKey, String
    ) {
        let footer = channel == .email ? englishFooter : ""
        return (TemplateKey(language: .english, purpose: purpose, kind: kind, channel: channel), text + footer)
    }
}

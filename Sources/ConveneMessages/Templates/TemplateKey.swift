package import ConveneModel

/// What a template is for. A template without a kind serves every kind of event that has none of its own.
package struct TemplateKey: Hashable, Sendable, CustomStringConvertible {
    package var language: MessageLanguage
    package var purpose: Purpose
    package var kind: EventKind?
    package var channel: Channel

    package init(language: MessageLanguage, purpose: Purpose, kind: EventKind? = nil, channel: Channel) {
        self.language = language
        self.purpose = purpose
        self.kind = kind
        self.channel = channel
    }

    /// `vi/invitation.sms.mustache`, `en/invitation.fair.email.mustache`.
    package var description: String {
        let words = [purpose.rawValue, kind?.rawValue, channel.rawValue, "mustache"]
        return "\(language.rawValue)/\(words.compactMap(\.self).joined(separator: "."))"
    }

    /// Reads the last two parts of a path.
    init(path: String) throws(TemplateError) {
        let parts = path.split(separator: "/")
        guard parts.count >= 2, let language = MessageLanguage(rawValue: String(parts[parts.count - 2])) else {
            throw TemplateError(file: path, line: nil, problem: .unknownLanguage)
        }
        let words = parts[parts.count - 1].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 3 || words.count == 4, words.last == "mustache" else {
            throw TemplateError(file: path, line: nil, problem: .fileName)
        }
        guard let purpose = Purpose(rawValue: words[0]) else {
            throw TemplateError(file: path, line: nil, problem: .unknownPurpose(words[0]))
        }
        guard let channel = Channel(rawValue: words[words.count - 2]) else {
            throw TemplateError(file: path, line: nil, problem: .unknownChannel(words[words.count - 2]))
        }
        let kind = words.count == 4 ? EventKind(rawValue: words[1]) : nil
        guard words.count == 3 || kind != nil else {
            throw TemplateError(file: path, line: nil, problem: .unknownKind(words[1]))
        }
        self.init(language: language, purpose: purpose, kind: kind, channel: channel)
    }
}
